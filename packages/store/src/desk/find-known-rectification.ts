import type { KnownRectification, LedgerScope } from '@bihuan/domain';
import { scopeRectifications } from '../organisation/in-scope.js';
import type { ReadTransaction } from '../store.js';

/** The whole state of a rectification, as its deeds look at it; null when there is none in this scope. */
export async function findKnownRectification(
  { db }: ReadTransaction,
  scope: LedgerScope,
  id: string,
): Promise<KnownRectification | null> {
  const query = db.selectFrom('rectifications').select('state').where('id', '=', id);
  const row = await scopeRectifications(query, scope).executeTakeFirst();
  return row ? (JSON.parse(row.state) as KnownRectification) : null;
}
