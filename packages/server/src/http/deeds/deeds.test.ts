import { ledgerScope } from '@bihuan/domain';
import { findProfile, listDesk, type Store } from '@bihuan/store';
import { onEveryEngine } from '@bihuan/store/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { type CityPerson, type LoopCity, loopCity } from '../../testing/loop-city.js';
import { addPerson } from '../../testing/people.js';
import { failureOf } from '../../testing/signed-in.js';

const checked = {
  methods: ['site', 'ledger'] as ('site' | 'ledger')[],
  date: '2026-08-24',
  findings: '账目相符',
};

describe('the loop of a finding, over HTTP', () => {
  onEveryEngine((engine) => {
    let store: Store;
    let city: LoopCity;
    let findingId: string;
    beforeAll(async () => {
      store = await engine.open();
      city = await loopCity(store);
      findingId = await city.register();
      await city.adopt();
    });

    const page = (who: CityPerson = 'office') => city.as(who).call('getFinding', { params: { findingId } });
    const deskOf = async (who: CityPerson) =>
      (await city.as(who).call('getDesk', { query: {} })).rows.map(({ kind }) => kind);
    /** Of a verifier whose body supervises nobody: he verifies, and does not sign. */
    const deskOfOutsider = async () => {
      const role = { role: 'verifier', rectificationId: city.rectificationId } as const;
      const { personId } = await addPerson(store, { role });
      return store.read(async (tx) => {
        const profile = await findProfile(tx, personId, { on: '2026-08-25', secondFactor: true });
        if (!profile) throw new Error('nobody');
        const { rows } = await listDesk(tx, { profile, scope: ledgerScope(profile), limit: 9 });
        return rows.map(({ kind }) => kind);
      });
    };
    const at = async () => ({ params: { findingId }, version: await city.versionOf(findingId) });

    it('is adopted by the leading group with all others that are registered', async () => {
      const { status, course, openDue } = await page();
      expect({ status, openDue }).toEqual({ status: 'underway', openDue: '2026-09-30' });
      expect(course?.adoption).toMatchObject({ minutes: '会纪〔2026〕7号', by: { name: '某group' } });
    });

    it('shows each what he may do, and says why not', async () => {
      const [unit, verifier] = [await page('housing'), await page('verifier')];
      expect(unit.can.reportProgress).toBeNull();
      expect(unit.can.submit?.code).toBe('measureOpen');
      expect(unit.can.endorse?.code).toBe('notYourRole');
      expect(verifier.can.verify?.code).toBe('wrongState');
      expect(verifier.can.verify?.message).toMatch(/[\u4e00-\u9fff]/);
    });

    it('lies on the desk of the unit whose turn it is, and on no other', async () => {
      const { rows } = await city.as('housing').call('getDesk', { query: {} });
      expect(rows).toMatchObject([{ id: findingId, kind: 'work', askedBy: '2026-09-30' }]);
      expect((await city.as('verifier').call('getDesk', { query: {} })).rows).toEqual([]);
    });

    it('goes from work to sign-off, through everybody’s hands', async () => {
      const unit = city.as('housing');
      const { params } = await at();
      const say = async (text: string) =>
        unit.call('reportProgress', { params, body: { version: (await at()).version, text } });
      await say('已收回三百万元');
      await unit.call('reportMeasureState', {
        params,
        body: { version: (await at()).version, measureId: 'm1', state: 'done' },
      });
      const without = unit.call('submit', {
        params,
        body: { version: (await at()).version, summary: '收回' },
      });
      expect(await failureOf(without)).toBe('409 evidenceMissing');
      const digest = await city.sent('housing', '缴款凭证');
      await unit.call('attachEvidence', {
        params,
        body: {
          ...{ version: (await at()).version, digest, name: '缴款凭证.pdf' },
          ...{ kind: 'voucher', effectiveDate: '2026-08-20', measureIds: ['m1'] },
        },
      });
      await unit.call('submit', { params, body: { version: (await at()).version, summary: '全部收回' } });
      expect((await city.as('leader').call('getDesk', { query: {} })).rows).toMatchObject([
        { kind: 'endorse' },
      ]);
      await city.as('leader').call('endorse', { params, body: { version: (await at()).version } });
      await city.as('verifier').call('verify', {
        params,
        body: { version: (await at()).version, passed: true, ...checked },
      });
      await city.as('office').call('signOff', { params, body: { version: (await at()).version } });
      expect((await page()).course?.pending).toMatchObject({ decision: { kind: 'resolved' } });
      expect(await deskOf('verifier')).toEqual(['secondSignature']);
      expect(await deskOfOutsider()).toEqual([]);
      await city.as('verifier').call('signOff', { params, body: { version: (await at()).version } });
      const { status, course, openDue } = await page();
      expect({ status, openDue, outcome: course?.outcome }).toEqual({
        ...{ status: 'signedOff', openDue: null },
        outcome: { kind: 'resolved', ground: null },
      });
    });

    it('shows a signature void when what was signed is corrected afterwards', async () => {
      const { params, version } = await at();
      await city.as('office').call('correctFinding', {
        params,
        body: { version, reason: '金额核对', changes: { problem: '道路改造资金沉淀三百万元' } },
      });
      const { status, course } = await page();
      expect(status).toBe('signedOff');
      const marks = course?.signatures.map((signature) => signature.void);
      expect(marks?.every((mark) => mark !== null)).toBe(true);
      expect(marks?.[0]).toMatchObject({ by: '某office', reason: '金额核对' });
    });

    it('is related only to what can be seen', async () => {
      const { params, version } = await at();
      const related = city.as('office').call('relate', {
        params,
        body: { version, kind: 'sameRoot', relatedId: store.newId() },
      });
      expect(await failureOf(related)).toBe('404 unknownFinding');
    });

    it('is reminded of under one number, also when two remind at the same moment', async () => {
      const other = { params: { rectificationId: city.rectificationId } };
      const { version } = await city.as('office').call('getRectification', other);
      const words = { on: '2026-08-25', findingIds: [findingId], text: '请抓紧', replyDue: '2026-09-10' };
      const to = [{ text: '市住建局', partyId: city.units.housing }];
      const remind = () =>
        failureOf(city.as('office').call('issueReminder', { ...other, body: { version, to, ...words } }));
      expect((await Promise.all([remind(), remind()])).sort()).toEqual(['409 staleVersion', 'ok']);
      const { course } = await page();
      expect(course?.reminders.map(({ number }) => number)).toEqual(['工作提示单〔2026〕1号']);
    });

    it('is refused to who saw an older stand, with the version that is there', async () => {
      const { params } = await at();
      const stale = city.as('office').call('signOff', { params, body: { version: 1 } });
      await expect(stale).rejects.toMatchObject({ status: 409, code: 'staleVersion' });
    });

    it('is told with what has happened since, who did it and when', async () => {
      const { params, version } = await at();
      const say = (who: CityPerson, text: string) =>
        city
          .as(who)
          .call('recordCheck', { params, body: { version, passed: true, ...checked, findings: text } });
      await say('verifier', '现场已查');
      await expect(say('office', '资料已查')).rejects.toMatchObject({
        currentVersion: version + 1,
        changes: [
          { actor: '某verifier', summary: expect.stringContaining('督查'), at: '2026-08-25T04:00:00.000Z' },
        ],
      });
    });
  });
});
