import type { LedgerScope, LiveFinding } from '@bihuan/domain';
import { scopeFindings } from '../organisation/in-scope.js';
import { stateOfRow } from '../projections/finding-row.js';
import type { ReadTransaction } from '../store.js';

/** The whole state of a finding, as its deeds look at it; null when there is none in this scope. */
export async function findState(
  { db }: ReadTransaction,
  scope: LedgerScope,
  id: string,
): Promise<LiveFinding | null> {
  const query = db.selectFrom('findings').select('state').where('id', '=', id);
  const row = await scopeFindings(query, scope).executeTakeFirst();
  return row ? stateOfRow(row) : null;
}
