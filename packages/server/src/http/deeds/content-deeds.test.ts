/** The rows of the deeds table about the content of findings, over HTTP: registering, and correcting with a reason. */

import { onEveryEngine } from '@bihuan/store/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { refused } from '../../testing/deeds/expected.js';
import { type Stand, standOf } from '../../testing/deeds/on-finding/case.js';
import { CLASSIFIED, NONE, underway } from '../../testing/deeds/on-finding/steps.js';
import { concluded } from '../../testing/deeds/on-finding/surroundings.js';
import { type CityPerson, type LoopCity, loopCity } from '../../testing/loop-city.js';

describe('the content of findings, over HTTP', () => {
  onEveryEngine((engine) => {
    let city: LoopCity;
    let stand: Stand;
    beforeAll(async () => {
      city = await loopCity(await engine.open());
      await city.register();
      await city.adopt();
      stand = await standOf<'submit'>(city, { given: underway });
    });

    const register = (problem: string, who: CityPerson = 'office') =>
      city.as(who).call('registerFinding', {
        params: { rectificationId: city.rectificationId },
        body: { problem },
      });
    const correct = (changes: object, reason = '核对', who: CityPerson = 'office') => {
      const { findingId, version } = stand;
      return city
        .as(who)
        .call('correctFinding', { params: { findingId }, body: { version, reason, changes } });
    };
    const unchanged = async () => expect(await city.versionOf(stand.findingId)).toBe(stand.version);

    it('is registered by the office, and by nobody else', async () => {
      expect((await register('部分道路照明不足')).version).toBe(1);
      expect(await refused(register('部分道路照明不足', 'verifier'))).toBe('notYourRole');
      expect(await refused(register('部分道路照明不足', 'stranger'))).toBe('unknownRectification');
    });

    it('is not registered from a classified paper, nor when the whole has been concluded', async () => {
      expect(await refused(register(CLASSIFIED))).toBe('classifiedText');
      await concluded(stand, async () => {
        expect(await refused(register('部分道路照明不足'))).toBe('rectificationClosed');
      });
    });

    it.each([
      ['without a reason', { number: '9' }, ' ', 'noReason'],
      ['to nobody’s duty', { leadUnits: [] }, '核对', 'holderMissing'],
      ['with words of a classified paper', { problem: CLASSIFIED }, '核对', 'classifiedText'],
      ['to no problem at all', { problem: ' ' }, '核对', 'emptyProblem'],
      [
        'to a unit that nobody knows',
        { leadUnits: [{ text: '某局', partyId: NONE }] },
        '核对',
        'unknownUnit',
      ],
    ])('is not corrected %s', async (_, changes, reason, code) => {
      expect(await refused(correct(changes, reason))).toBe(code);
      await unchanged();
    });

    it('is corrected in its introduction, whose figures are read again', async () => {
      const { findingId, version } = await standOf<'submit'>(city, { given: underway });
      const params = { findingId };
      const changes = { introduction: '收到反馈后，核对了35笔账目。' };
      const body = { version, reason: '补充', changes };
      await city.as('office').call('correctFinding', { params, body });
      const { content } = await city.as('office').call('getFinding', { params });
      expect(content.introduction).toBe(changes.introduction);
      expect(content.figures).toMatchObject([{ place: 'introduction', text: '35笔', value: '35' }]);
    });

    it('is not corrected by who has no part in it, nor when the whole has been concluded', async () => {
      expect(await refused(correct({ number: '9' }, '核对', 'housing'))).toBe('notYourRole');
      expect(await refused(correct({ number: '9' }, '核对', 'stranger'))).toBe('unknownFinding');
      await concluded(stand, async () => {
        expect(await refused(correct({ number: '9' }))).toBe('rectificationClosed');
      });
      await unchanged();
    });

    it('keeps its last measure once the work has begun', async () => {
      const { findingId, version } = stand;
      const params = { findingId, measureId: 'm1' };
      const body = { version, reason: '重复' };
      expect(await refused(city.as('office').call('removeMeasure', { params, body }))).toBe('noMeasure');
      await unchanged();
    });

    it('keeps the dates that the plan has set: they move by an extension or an amendment', async () => {
      const params = { rectificationId: city.rectificationId };
      const { rows } = await city.as('office').call('listFindings', { params, query: {} });
      const adopted = rows[0]?.id ?? '';
      const moved = city.as('office').call('correctFinding', {
        params: { findingId: adopted },
        body: {
          ...{ version: await city.versionOf(adopted), reason: '核对' },
          changes: { completionDue: { kind: 'date', date: '2027-01-01', wording: null } },
        },
      });
      expect(await refused(moved)).toBe('dateSetByPlan');
    });
  });
});
