import type { LedgerScope } from '@bihuan/domain';
import { sql } from 'kysely';
import type { ReadTransaction } from '../store.js';
import { isEachFindingInScope, seesAll } from './in-scope.js';

/**
 * The findings of a rectification that are kept from whoever has this scope: what lists findings by their ids leaves
 * them out, for whoever sees the rectification but not what is restricted in it.
 */
export async function hiddenFindings(
  { db }: ReadTransaction,
  scope: LedgerScope,
  rectificationId: string,
): Promise<ReadonlySet<string>> {
  if (seesAll(scope)) return new Set();
  const rows = await db
    .selectFrom('findings')
    .select('id')
    .where('rectification_id', '=', rectificationId)
    .where(sql<boolean>`not ${isEachFindingInScope(scope)}`)
    .execute();
  return new Set(rows.map(({ id }) => id));
}
