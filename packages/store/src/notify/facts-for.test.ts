import type { FindingContent } from '@bihuan/domain';
import { measure } from '@bihuan/domain/testing';
import { describe, expect, it } from 'vitest';
import { onEveryEngine } from '../testing/engines.js';
import { addTold, asIf, DAY, dueOn, toldLedger } from '../testing/notify.js';
import { addUnit } from '../testing/organisation.js';
import { calendarEntries } from './calendar-entries.js';
import { factsFor } from './facts-for.js';
import { recipientsOf } from './recipients-of.js';

const due = (date: string, changes: Partial<FindingContent> = {}) => ({
  completionDue: dueOn(date),
  ...changes,
});

describe('what somebody is told today', () => {
  onEveryEngine((engine) => {
    it('follows the lights: green the unit, yellow also the leader, red the unit, and nobody what is far', async () => {
      const store = await engine.open();
      const { liaison, leader } = await toldLedger(store, [
        due('2026-09-15'),
        due('2026-09-01'),
        due('2026-08-20'),
        due('2027-01-29'),
      ]);
      const told = (personId: string) =>
        store.read(async (tx) =>
          (await factsFor(tx, personId, DAY)).map(({ kind, finding }) => [kind, finding.number]),
        );
      expect((await told(liaison.personId)).sort()).toEqual([
        ['green', '1'],
        ['red', '3'],
        ['yellow', '2'],
      ]);
      expect(await told(leader.personId)).toEqual([['yellow', '2']]);
      expect(await told('nobody')).toEqual([]);
    });

    it('says nothing of what was signed off, or of a plan that was not adopted', async () => {
      const store = await engine.open();
      const { liaison, findingIds } = await toldLedger(store, [due('2026-09-01'), due('2026-09-01')]);
      await asIf(store, findingIds[0] ?? '', 'signedOff');
      await asIf(store, findingIds[1] ?? '', 'registered');
      expect(await store.read((tx) => factsFor(tx, liaison.personId, DAY))).toEqual([]);
    });

    it('says what waits for whoever may do the next deed, and to nobody else', async () => {
      const store = await engine.open();
      const ledger = await toldLedger(store, [{}, {}]);
      const { rectificationId, findingIds, liaison, leader } = ledger;
      const elsewhere = await addUnit(store, '监督单位', 'unit');
      const verifier = await addTold(store, 'verifier', elsewhere, rectificationId);
      await asIf(store, findingIds[0] ?? '', 'submitted');
      await asIf(store, findingIds[1] ?? '', 'endorsed');
      const waiting = (personId: string) =>
        store.read(async (tx) =>
          (await factsFor(tx, personId, DAY)).map(({ kind, finding: { number } }) => [kind, number]),
        );
      expect(await waiting(leader.personId)).toEqual([['waitsForYou', '1']]);
      expect(await waiting(verifier.personId)).toEqual([['waitsForYou', '2']]);
      expect(await waiting(liaison.personId)).toEqual([]);
    });

    it('names nothing of another rectification', async () => {
      const store = await engine.open();
      const one = await toldLedger(store, [due('2026-09-01', { problem: '甲市的问题' })]);
      const other = await toldLedger(store, [due('2026-09-01', { problem: '乙市的问题' })]);
      const problems = await store.read(async (tx) => [
        ...(await factsFor(tx, one.liaison.personId, DAY)),
        ...(await calendarEntries(tx, one.liaison.personId, DAY)),
      ]);
      expect(JSON.stringify(problems)).not.toContain('乙市');
      expect(other.rectificationId).not.toBe(one.rectificationId);
    });

    it('shows in the calendar every day that is still owed, each under a name of its own', async () => {
      const store = await engine.open();
      const measures = [measure('m1', '排查', { due: dueOn('2026-09-10') })];
      const stages = [
        { date: '2026-12-31', goal: '' },
        { date: '2027-12-31', goal: '' },
      ];
      const { liaison, findingIds } = await toldLedger(store, [
        { resultsDue: dueOn('2026-10-31'), completionDue: dueOn('2026-11-30'), measures },
        { completionDue: { kind: 'longTerm', stages, wording: null } },
      ]);
      const entries = await store.read((tx) => calendarEntries(tx, liaison.personId, DAY));
      expect(entries.map((entry) => [entry.due, entry.what])).toEqual([
        ['2026-09-10', '措施完成'],
        ['2026-10-31', '取得明显成效'],
        ['2026-11-30', '整改到位'],
        ['2026-12-31', '阶段目标'],
        ['2027-12-31', '阶段目标'],
      ]);
      expect(new Set(entries.map(({ id }) => id)).size).toBe(5);
      expect(entries[0]?.id).toContain(findingIds[0]);
    });

    it('reaches of a deed whoever the table says, related to the finding', async () => {
      const store = await engine.open();
      const { rectificationId, findingIds, unitId, liaison, leader } = await toldLedger(store, [{}]);
      const [findingId = ''] = findingIds;
      const other = await addUnit(store, '云岭市民政局', 'unit');
      const stranger = await addTold(store, 'liaison', other, rectificationId);
      const head = await addTold(store, 'unitHead', unitId, rectificationId);
      const office = await addTold(store, 'office', other, rectificationId);
      const reached = async (kind: Parameters<typeof recipientsOf>[1]['kind']) =>
        (await store.read((tx) => recipientsOf(tx, { kind, findingId, on: DAY }))).sort();
      expect(await reached('returned')).toEqual([liaison.personId, head.personId].sort());
      expect(await reached('extensionDecided')).toEqual([liaison.personId, leader.personId].sort());
      expect(await reached('extensionRequested')).toEqual([office.personId]);
      expect(await reached('returned')).not.toContain(stranger.personId);
    });
  });
});
