import type { LedgerScope } from '@bihuan/domain';
import { scopeFindings } from '../organisation/in-scope.js';
import type { ReadTransaction } from '../store.js';

/** The 1-based place of an ordinal among the findings of a rectification that are in scope, and how many these are. */
export async function findingPosition(
  { db }: ReadTransaction,
  scope: LedgerScope,
  rectificationId: string,
  ordinal: number,
): Promise<{ position: number; total: number }> {
  const query = db
    .selectFrom('findings')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('rectification_id', '=', rectificationId);
  const all = scopeFindings(query, scope);
  const before = await all.where('ordinal', '<', ordinal).executeTakeFirstOrThrow();
  const { count: total } = await all.executeTakeFirstOrThrow();
  return { position: before.count + 1, total };
}
