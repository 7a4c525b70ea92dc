import { sql } from 'kysely';
import type { ReadTransaction } from '../store.js';
import { cursorValues, type Page, pageOf } from './cursor.js';
import { textConditions } from './finding-filters.js';
import { type FindingListRow, listedColumns, rowShown } from './finding-list-row.js';
import { withHits } from './with-hits.js';

/** Findings of all rectifications that hold the words, in the order of their registration. */
export async function searchFindings(
  tx: ReadTransaction,
  { text, after, limit }: { text: string; after?: string; limit: number },
): Promise<Page<FindingListRow>> {
  let query = tx.db
    .selectFrom('findings')
    .select(listedColumns)
    .where((eb) => eb.and(textConditions(eb, tx.engine, text, null)));
  if (after !== undefined) query = query.where('findings.key', '>', cursorValues(after, [0] as const)[0]);
  const rows = await query
    .orderBy('findings.key')
    .limit(limit + 1)
    .execute();
  const page = pageOf(rows, limit, rowShown, ({ key }) => [key]);
  return { ...page, rows: await withHits(tx, page.rows, text) };
}

/** How many findings of all rectifications hold the words, counted up to `cap`. */
export async function countSearchHits(
  tx: ReadTransaction,
  { text, cap }: { text: string; cap: number },
): Promise<{ count: number; capped: boolean }> {
  const some = tx.db
    .selectFrom('findings')
    .select(sql`1`.as('one'))
    .where((eb) => eb.and(textConditions(eb, tx.engine, text, null)))
    .limit(cap + 1);
  const { count } = await tx.db
    .selectFrom(some.as('some'))
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return { count: Math.min(count, cap), capped: count > cap };
}
