import { describe, expect, it } from 'vitest';
import { WHOLE_LEDGER } from '../organisation/in-scope.js';
import { onEveryEngine } from '../testing/engines.js';
import { attribution, obey, registered } from '../testing/fictions.js';
import { findingHistory, rectificationHistory } from './finding-history.js';

describe('the history of a finding', () => {
  onEveryEngine((engine) => {
    it('tells who did what, newest first, a page at a time', async () => {
      const store = await engine.open();
      const { findingIds } = await registered(store, [{}]);
      const [findingId = ''] = findingIds;
      for (const problem of ['甲', '乙']) {
        await obey(store, { type: 'RewordProblem', findingId, problem, reason: '核对' });
      }
      const first = await store.read((tx) => findingHistory(tx, WHOLE_LEDGER, findingId, { limit: 2 }));
      expect(first.rows).toMatchObject([
        {
          seq: 3,
          type: 'ProblemReworded',
          ...attribution,
          data: { was: '甲', becomes: '乙', reason: '核对' },
        },
        { seq: 2, type: 'ProblemReworded', data: { becomes: '甲' } },
      ]);
      const rest = await store.read((tx) =>
        findingHistory(tx, WHOLE_LEDGER, findingId, { limit: 2, after: first.next ?? '' }),
      );
      expect(rest.rows.map(({ type }) => type)).toEqual(['FindingRegistered']);
      expect(rest.next).toBeNull();
    });

    it('goes on when a payload has been erased', async () => {
      const store = await engine.open();
      const { rectificationId } = await registered(store, []);
      await store.transaction((tx) =>
        tx.db.updateTable('payloads').set({ salt: null, body: null }).execute(),
      );
      const { rows } = await store.read((tx) =>
        rectificationHistory(tx, WHOLE_LEDGER, rectificationId, { limit: 5 }),
      );
      expect(rows).toMatchObject([{ type: 'RectificationRegistered', data: null }]);
    });

    it('refuses a place in the list that it never gave', async () => {
      const store = await engine.open();
      const ask = store.read((tx) => findingHistory(tx, WHOLE_LEDGER, 'f1', { limit: 2, after: 'Zm9v' }));
      await expect(ask).rejects.toMatchObject({ code: 'invalidCursor' });
    });
  });
});
