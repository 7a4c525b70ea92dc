import { beforeAll, describe, expect, it } from 'vitest';
import { WHOLE_LEDGER } from '../organisation/in-scope.js';
import type { Store } from '../store.js';
import { onEveryEngine } from '../testing/engines.js';
import { registered } from '../testing/fictions.js';
import { parties, VARIED_FINDINGS } from '../testing/varied-findings.js';
import { countFindings } from './count-findings.js';
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
