import type { LedgerScope } from '@bihuan/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import { WHOLE_LEDGER } from '../organisation/in-scope.js';
import type { Store } from '../store.js';
import { onEveryEngine } from '../testing/engines.js';
import { registered } from '../testing/fictions.js';
import { parties, VARIED_FINDINGS } from '../testing/varied-findings.js';
import { countFindings } from './count-findings.js';
import { countStands } from './count-stands.js';
import { findingNeighbours } from './finding-neighbours.js';
import { findingPosition } from './finding-position.js';
import { nextOrdinal } from './next-ordinal.js';
import { partyNames } from './party-names.js';
import { readFindings } from './read-findings.js';

describe('a ledger', () => {
  onEveryEngine((engine) => {
    let store: Store;
    let rectificationId = '';
    let findingIds: string[] = [];

    beforeAll(async () => {
      store = await engine.open();
      ({ rectificationId, findingIds } = await registered(store, VARIED_FINDINGS));
      await registered(store, [{ leadUnits: parties('财政局'), section: '甲部分' }]);
    });

    it('is counted by status, level and section', async () => {
      expect(await store.read((tx) => countFindings(tx, WHOLE_LEDGER, rectificationId))).toEqual({
        total: 7,
        byReportedStatus: { completed: 2, ongoing: 2, unspecified: 0, none: 3 },
        byLevel: [
          { level: 1, count: 1 },
          { level: 2, count: 5 },
          { level: 3, count: 1 },
        ],
        bySection: [
          { section: '甲部分', count: 2 },
          { section: '乙部分', count: 2 },
          { section: null, count: 3 },
        ],
      });
    });

    it('offers the names that occur, each once', async () => {
      const names = (role: 'leadUnit' | 'leadLeader', limit = 9) =>
        store.read((tx) => partyNames(tx, WHOLE_LEDGER, { rectificationId, role, limit }));
      expect((await names('leadUnit')).sort()).toEqual(['住建局', '财政局']);
      expect(await names('leadLeader')).toEqual(['某副市长']);
      expect(await names('leadUnit', 1)).toHaveLength(1);
    });

    it('knows the neighbours and the place of each', async () => {
      const [first = '', second = '', third = ''] = findingIds;
      const neighbours = (id: string, ordinal: number) =>
        store.read((tx) => findingNeighbours(tx, WHOLE_LEDGER, { id, rectificationId, ordinal }));
      expect(await neighbours(second, 2)).toEqual({ previousId: first, nextId: third });
      expect(await neighbours(first, 1)).toEqual({ previousId: null, nextId: second });
      expect(await store.read((tx) => findingPosition(tx, WHOLE_LEDGER, rectificationId, 3))).toEqual({
        position: 3,
        total: 7,
      });
      expect(await store.transaction((tx) => nextOrdinal(tx, rectificationId))).toBe(8);
    });

    it('counts no place behind the first 2,000, and no more than those', async () => {
      const { rectificationId: large } = await registered(store, [{}]);
      await store.transaction(async ({ db, engine: { insertRows } }) => {
        const query = db.selectFrom('findings').selectAll().where('rectification_id', '=', large);
        const first = await query.executeTakeFirstOrThrow();
        const others = Array.from({ length: 2_000 }, (_, index) => {
          const ordinal = index + 2;
          return { ...first, id: `${large} ${ordinal}`, key: 1_000_000 + ordinal, ordinal };
        });
        await insertRows(db, 'findings', others);
      });
      const placeOf = (ordinal: number) =>
        store.read((tx) => findingPosition(tx, WHOLE_LEDGER, large, ordinal));
      expect(await placeOf(2_000)).toEqual({ position: 2_000, total: null });
      expect(await placeOf(2_001)).toEqual({ position: null, total: null });
      await store.transaction(({ db }) =>
        db.deleteFrom('findings').where('id', '=', `${large} 2001`).execute(),
      );
      expect(await placeOf(2_000)).toEqual({ position: 2_000, total: 2_000 });
    });

    it('is counted by where its leaves stand, for whoever asks', async () => {
      const { rectificationId: tree, findingIds } = await registered(store, [
        { level: 2 },
        { level: 3, visibility: 'restricted' },
        { level: 3 },
      ]);
      const [parent = '', restricted = '', open = ''] = findingIds;
      await store.transaction(async ({ db }) => {
        const set = (changes: object, id: string) =>
          db.updateTable('findings').set(changes).where('id', '=', id).execute();
        await set({ parent_id: parent }, restricted);
        await set({ parent_id: parent, stand: 'resolved', voided: 1 }, open);
      });
      const stands = (scope: LedgerScope) => store.read((tx) => countStands(tx, scope, tree));
      expect(await stands(WHOLE_LEDGER)).toMatchObject({
        registered: 1,
        resolved: 1,
        underway: 0,
        voided: 1,
      });
      const withoutRestricted: LedgerScope = { ledger: { kind: 'all' }, restricted: { kind: 'none' } };
      expect(await stands(withoutRestricted)).toMatchObject({ registered: 0, resolved: 1, voided: 1 });
      const nothing: LedgerScope = { ledger: { kind: 'none' }, restricted: { kind: 'none' } };
      expect(Object.values(await stands(nothing)).every((count) => count === 0)).toBe(true);
    });

    it('is read whole, page by page', async () => {
      const first = await store.read((tx) => readFindings(tx, WHOLE_LEDGER, rectificationId, { limit: 5 }));
      const rest = await store.read((tx) =>
        readFindings(tx, WHOLE_LEDGER, rectificationId, { limit: 5, after: first.next ?? '' }),
      );
      expect([...first.rows, ...rest.rows].map(({ id }) => id)).toEqual(findingIds);
      expect(rest.rows[1]?.content.measures[0]?.text).toBe('组织排查');
    });
  });
});
