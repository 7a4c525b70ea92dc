import { onEveryEngine } from '@bihuan/store/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { refused } from '../../testing/deeds/expected.js';
import { type Stand, standOf } from '../../testing/deeds/on-finding/case.js';
import { underway } from '../../testing/deeds/on-finding/steps.js';
import { type LoopCity, loopCity } from '../../testing/loop-city.js';

const reason = '草拟方案';

describe('drafting the plan of a finding', () => {
  onEveryEngine((engine) => {
    let city: LoopCity;
    beforeAll(async () => {
      city = await loopCity(await engine.open());
    });
    const drafts = async ({ findingId, version }: Stand) => {
      const housing = city.as('housing');
      const added = await housing.call('addMeasure', {
        params: { findingId },
        body: { version, text: '逐户核对账目', reason },
      });
      const params = { findingId, measureId: added.id };
      const changes = { resultType: 'document', acceptanceCriterion: '账实相符' } as const;
      return housing.call('correctMeasure', { params, body: { version: added.version, reason, changes } });
    };

    it('is its units’ work, step by step, however much is still missing', async () => {
      const stand = await standOf(city, { leaf: { measures: [], acceptanceCriterion: null }, given: [] });
      const { version } = await drafts(stand);
      const params = { findingId: stand.findingId };
      const changes = { participatingUnits: [{ text: '无' }] };
      await city.as('finance').call('correctFinding', { params, body: { version, reason, changes } });
      const { content, history } = await city.as('housing').call('getFinding', { params });
      expect(content.measures).toMatchObject([{ text: '逐户核对账目', resultType: 'document' }]);
      expect(history.slice(0, 3).map(({ actor }) => actor)).toEqual(['某finance', '某housing', '某housing']);
    });

    it('ends when the work begins: from then on the office corrects, and the leading group amends', async () => {
      const stand = await standOf(city, { given: underway });
      expect(await refused(drafts(stand))).toBe('notYourRole');
      expect(await city.versionOf(stand.findingId)).toBe(stand.version);
    });
  });
});
