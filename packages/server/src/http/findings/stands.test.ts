import type { LedgerQuery } from '@bihuan/contract';
import type { Store } from '@bihuan/store';
import { onEveryEngine } from '@bihuan/store/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { type LoopCity, loopCity } from '../../testing/loop-city.js';

const checked = { methods: ['ledger' as const], date: '2026-08-24', findings: '账目相符' };
const nowhere = {
  ...{ registered: 0, underway: 0, reopened: 0, submitted: 0, endorsed: 0, verified: 0 },
  ...{ longTerm: 0, resolved: 0, notImplemented: 0, voided: 0 },
};

describe('where the findings of a ledger stand', () => {
  onEveryEngine((engine) => {
    let store: Store;
    let city: LoopCity;
    let findingId: string;
    let other: string;
    beforeAll(async () => {
      store = await engine.open();
      city = await loopCity(store);
      findingId = await city.register();
      other = await city.register({ resultsDue: { kind: 'date', date: '2026-07-01', wording: null } });
    });

    const place = () => ({ rectificationId: city.rectificationId });
    const counts = async () => (await city.as('office').call('countLedger', { params: place() })).byStand;
    type Asked = Pick<LedgerQuery, 'status' | 'stand' | 'openDueBefore'>;
    const listed = async (query: Partial<Asked>) =>
      (await city.as('office').call('listFindings', { params: place(), query })).rows.map(({ id }) => id);
    const row = async (id: string) =>
      (await city.as('office').call('listFindings', { params: place(), query: {} })).rows.find(
        (one) => one.id === id,
      );
    const at = async () => ({ version: await city.versionOf(findingId) });

    async function signedOff(): Promise<void> {
      const params = { findingId };
      const unit = city.as('housing');
      const done = { measureId: 'm1', state: 'done' as const };
      await unit.call('reportMeasureState', { params, body: { ...(await at()), ...done } });
      const digest = await city.sent('housing', '缴款凭证');
      const proof = { digest, name: '缴款凭证.pdf', kind: 'voucher' as const, effectiveDate: '2026-08-20' };
      await unit.call('attachEvidence', { params, body: { ...(await at()), ...proof, measureIds: ['m1'] } });
      await unit.call('submit', { params, body: { ...(await at()), summary: '全部收回' } });
      await city.as('leader').call('endorse', { params, body: await at() });
      await city
        .as('verifier')
        .call('verify', { params, body: { ...(await at()), passed: true, ...checked } });
      await city.as('office').call('signOff', { params, body: await at() });
      await city.as('verifier').call('signOff', { params, body: await at() });
    }

    it('is told before the plan is adopted, and after', async () => {
      expect(await counts()).toEqual({ ...nowhere, registered: 2 });
      await city.adopt();
      expect(await counts()).toEqual({ ...nowhere, underway: 2 });
    });

    it('narrows the ledger, and so does what is owed by a day', async () => {
      expect(await listed({ status: 'signedOff' })).toEqual([]);
      expect(await listed({ status: 'underway' })).toEqual([findingId, other]);
      expect(await listed({ openDueBefore: '2026-06-30' })).toEqual([]);
      expect((await listed({ openDueBefore: '2026-12-31' })).sort()).toEqual([findingId, other].sort());
    });

    it('tells outcomes apart: resolved, void, and opened again', async () => {
      await signedOff();
      expect(await counts()).toEqual({ ...nowhere, underway: 1, resolved: 1 });
      expect(await listed({ status: 'signedOff' })).toEqual([findingId]);
      expect(await row(findingId)).toMatchObject({ stand: 'resolved', voided: false });
      expect(await listed({ stand: 'resolved' })).toEqual([findingId]);
      expect(await listed({ stand: 'voided' })).toEqual([]);
      const params = { findingId };
      const correction = { reason: '金额核对', changes: { problem: '道路改造资金沉淀三百万元' } };
      await city.as('office').call('correctFinding', { params, body: { ...(await at()), ...correction } });
      expect(await counts()).toEqual({ ...nowhere, underway: 1, resolved: 1, voided: 1 });
      expect(await row(findingId)).toMatchObject({ stand: 'resolved', voided: true });
      expect(await listed({ stand: 'voided' })).toEqual([findingId]);
      const again = { cause: 'voidedSignature' as const, reason: '内容改过' };
      await city.as('office').call('reopen', { params, body: { ...(await at()), ...again } });
      expect(await counts()).toEqual({ ...nowhere, underway: 1, reopened: 1 });
      expect(await row(findingId)).toMatchObject({ stand: 'reopened', voided: false });
      expect(await listed({ stand: 'reopened' })).toEqual([findingId]);
      expect(await listed({ stand: 'underway' })).toEqual([other]);
    });

    it('is not said of a finding that others lie under: deeds act on leaves', async () => {
      const { underway } = await counts();
      const part = await city.register({ parentId: other });
      expect(await listed({ stand: 'underway' })).toEqual([]);
      expect(await counts()).toMatchObject({ underway: underway - 1, registered: 1 });
      const params = { ...place() };
      const { rows } = await city.as('office').call('listFindings', {
        params,
        query: { status: ['underway', 'registered'] },
      });
      expect(rows.map(({ id }) => id)).toContain(part);
      expect(rows.map(({ id }) => id)).not.toContain(other);
      expect(await row(other)).toMatchObject({ isParent: true });
      expect(await row(part)).not.toHaveProperty('isParent');
      const q = (await row(other))?.problem ?? '';
      const { rows: found } = await city.as('office').call('searchFindings', { query: { q } });
      expect(found.find(({ id }) => id === other)).toMatchObject({ isParent: true });
    });

    it('is told in the history with names, words and differences', async () => {
      const { history } = await city.as('office').call('getFinding', { params: { findingId } });
      const [reopened] = history;
      expect(reopened).toMatchObject({
        actor: '某office',
        summary: '重新整改：签字已失效',
        reason: '内容改过',
      });
      const verified = history.find(({ type }) => type === 'FindingVerified');
      expect(verified).toMatchObject({
        summary: '核验：核验通过',
        detail: '2026-08-24 查阅台账资料：账目相符',
        actor: '某verifier',
      });
    });
  });
});
