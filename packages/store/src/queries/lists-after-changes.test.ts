import { describe, expect, it } from 'vitest';
import { WHOLE_LEDGER } from '../organisation/in-scope.js';
import { onEveryEngine } from '../testing/engines.js';
import { obey, registered } from '../testing/fictions.js';
import { due, parties } from '../testing/varied-findings.js';
import type { FindingFilters } from './finding-filters.js';
import { summaryOf } from './finding-list-row.js';
import { listFindings } from './list-findings.js';
import { listRectifications } from './list-rectifications.js';

describe('a list after a change', () => {
  onEveryEngine((engine) => {
    it('shows the finding where it now belongs', async () => {
      const store = await engine.open();
      const { rectificationId, findingIds } = await registered(store, [{ leadUnits: parties('住建局') }, {}]);
      const [findingId = '', other = ''] = findingIds;
      const changes = { leadUnits: parties('财政局'), completionDue: due('2026-05-01') };
      await obey(store, { type: 'CorrectFinding', findingId, changes, reason: null });
      const list = (filters: FindingFilters) =>
        store
          .read((tx) =>
            listFindings(tx, WHOLE_LEDGER, {
              rectificationId,
              filters,
              sort: 'completionDue',
              direction: 'asc',
              limit: 9,
            }),
          )
          .then(({ rows }) => rows.map(summaryOf).map(({ id }) => id));
      expect(await list({ leadUnit: '住建局' })).toEqual([]);
      expect(await list({ leadUnit: '财政局' })).toEqual([findingId]);
      await obey(store, { type: 'RemoveFinding', findingId, reason: '误登' });
      expect(await list({})).toEqual([other]);
      expect(await list({ leadUnit: '财政局' })).toEqual([]);
    });

    it('of rectifications has the last changed one first', async () => {
      const store = await engine.open();
      const { rectificationId: older } = await registered(store, [{}, {}]);
      const { rectificationId: newer } = await registered(store, []);
      const ask = (after?: string) =>
        store.read((tx) =>
          listRectifications(tx, WHOLE_LEDGER, { limit: 1, ...(after === undefined ? {} : { after }) }),
        );
      const first = await ask();
      const second = await ask(first.next ?? '');
      expect([...first.rows, ...second.rows].map(({ id, findingCount }) => [id, findingCount])).toEqual([
        [newer, 0],
        [older, 2],
      ]);
      expect(second.next).toBeNull();
    });
  });
});
