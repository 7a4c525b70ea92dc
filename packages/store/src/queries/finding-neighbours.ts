import type { LedgerScope } from '@bihuan/domain';
import { scopeFindings } from '../organisation/in-scope.js';
import type { ReadTransaction } from '../store.js';

/** The findings before and behind one in the order of its rectification. */
export interface Neighbours {
  previousId: string | null;
  nextId: string | null;
}

/** Which finding in scope comes before this one, and which behind. `ordinal` is the finding's own. */
export async function findingNeighbours(
  tx: ReadTransaction,
  scope: LedgerScope,
  { id, rectificationId, ordinal }: { id: string; rectificationId: string; ordinal: number },
): Promise<Neighbours> {
  const key =
    (await tx.db.selectFrom('findings').select('key').where('id', '=', id).executeTakeFirst())?.key ?? 0;
  const beside = (comparison: '<' | '>', direction: 'asc' | 'desc') => {
    const query = tx.db
      .selectFrom('findings')
      .select('id')
      .where('rectification_id', '=', rectificationId)
      .where((eb) => eb(eb.refTuple('ordinal', 'key'), comparison, eb.tuple(ordinal, key)))
      .orderBy('ordinal', direction)
      .orderBy('key', direction)
      .limit(1);
    return scopeFindings(query, scope).executeTakeFirst();
  };
  const [previous, next] = [await beside('<', 'desc'), await beside('>', 'asc')];
  return { previousId: previous?.id ?? null, nextId: next?.id ?? null };
}
