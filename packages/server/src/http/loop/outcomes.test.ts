import type { Store } from '@bihuan/store';
import { onEveryEngine } from '@bihuan/store/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { type LoopCity, loopCity } from '../../testing/loop-city.js';
import { failureOf } from '../../testing/signed-in.js';

describe('what a round of checks has found', () => {
  onEveryEngine((engine) => {
    let store: Store;
    let city: LoopCity;
    let findingIds: string[];
    let round: string;
    beforeAll(async () => {
      store = await engine.open();
      city = await loopCity(store);
      findingIds = [await city.register(), await city.register({ visibility: 'restricted' })];
      await city.adopt();
      round = (await opened()).id ?? '';
    });

    const params = () => ({ rectificationId: city.rectificationId });
    const outcomes = (query = { round }) =>
      city.as('office').call('listOutcomes', { params: params(), query });
    async function opened() {
      const office = city.as('office');
      const { version } = await office.call('getRectification', { params: params() });
      const by = [{ text: '市纪委监委', partyId: city.units.discipline }];
      const body = { version, on: '2026-08-20', methods: ['site' as const], by, findingIds };
      return office.call('openCheckRound', { params: params(), body });
    }
    async function check(findingId: string, checkId: string | null, passed: boolean) {
      const body = { version: await city.versionOf(findingId), checkId, passed };
      const seen = { methods: ['site' as const], date: '2026-08-24', findings: `看到 ${passed}` };
      await city.as('verifier').call('recordCheck', { params: { findingId }, body: { ...body, ...seen } });
    }

    it('is open at every finding in the beginning', async () => {
      const { rows } = await outcomes();
      expect(rows.map(({ id, result }) => ({ id, result }))).toEqual(
        findingIds.map((id) => ({ id, result: null })),
      );
    });

    it('counts only what was recorded under the round, the last of it', async () => {
      const [first = ''] = findingIds;
      await check(first, round, false);
      await check(first, round, true);
      await check(first, null, false);
      const { rows } = await outcomes();
      expect(rows.map(({ result }) => result)).toMatchObject([
        { passed: true, date: '2026-08-24', findings: '看到 true', unit: '云岭市纪委监委' },
        null,
      ]);
      const { course } = await city.as('office').call('getFinding', { params: { findingId: first } });
      expect(course?.checks.map(({ checkId }) => checkId)).toEqual([round, round, null]);
    });

    it('is kept from a unit, which sees only its own', async () => {
      const asked = city.as('housing').call('listOutcomes', { params: params(), query: { round } });
      expect(await failureOf(asked)).toBe('403 notYourRole');
    });

    it('is nothing for a round that is not there', async () => {
      expect(await outcomes({ round: 'none' })).toEqual({ rows: [] });
    });
  });
});
