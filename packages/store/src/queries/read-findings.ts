import type { LedgerScope } from '@bihuan/domain';
import { scopeFindings } from '../organisation/in-scope.js';
import type { ReadTransaction } from '../store.js';
import { cursorValues, type Page, pageOf } from './cursor.js';
import { type FindingRecord, findingRecord } from './find-finding.js';

/** The findings of a rectification that are in scope with all that they hold, in order, a page at a time: for exports. */
export async function readFindings(
  { db }: ReadTransaction,
  scope: LedgerScope,
  rectificationId: string,
  { after, limit }: { after?: string; limit: number },
): Promise<Page<FindingRecord>> {
  let query = db
    .selectFrom('findings')
    .select(['ordinal', 'key', 'state', 'registered_at', 'updated_at'])
    .where('rectification_id', '=', rectificationId);
  if (after !== undefined) {
    const [ordinal, key] = cursorValues(after, [0, 0] as const);
    query = query.where((eb) => eb(eb.refTuple('ordinal', 'key'), '>', eb.tuple(ordinal, key)));
  }
  const rows = await scopeFindings(query, scope)
    .orderBy('ordinal')
    .orderBy('key')
    .limit(limit + 1)
    .execute();
  return pageOf(rows, limit, findingRecord, ({ ordinal, key }) => [ordinal, key]);
}
