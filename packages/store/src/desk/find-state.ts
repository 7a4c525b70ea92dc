import type { LedgerScope, LiveFinding } from '@bihuan/domain';
import { scopeEachFinding } from '../organisation/in-scope.js';
import { stateOfRow } from '../projections/finding-row.js';
import { shapedRows } from '../queries/shaped.js';
import type { ReadTransaction } from '../store.js';

/** The whole state of a finding, as its deeds look at it; null when there is none in this scope. */
export async function findState(
  tx: ReadTransaction,
  scope: LedgerScope,
  id: string,
): Promise<LiveFinding | null> {
  const question = { name: 'findState', values: { id }, scope };
  const [row] = await shapedRows(tx, question, (asked, within) =>
    scopeEachFinding(
      tx.db.selectFrom('findings').select('state').where('id', '=', asked.id),
      within,
    ).compile(),
  );
  return row ? stateOfRow(row) : null;
}
