import type { LedgerScope } from '@bihuan/domain';
import { sql } from 'kysely';
import { searchTerms } from '../search/terms.js';
import type { ReadTransaction } from '../store.js';
import type { FindingFilters } from './finding-filters.js';
import { type Fitting, type Matching, matching } from './matching.js';

/** How many fit, counted up to `cap`; `capped` when there are more. */
export async function countMatches(
  tx: ReadTransaction,
  scope: LedgerScope,
  { rectificationId, filters, cap }: { rectificationId: string; filters: FindingFilters; cap: number },
): Promise<{ count: number; capped: boolean }> {
  const question = { rectificationId, filters };
  const own = await counted(tx, matching(tx, scope, { ...question, within: 'finding' }), cap + 1);
  const more = own > cap ? 0 : await countInFilesOnly(tx, scope, question, cap + 1 - own);
  const count = own + more;
  return { count: Math.min(count, cap), capped: count > cap };
}

/** Those of which only a file holds the words; the others are fewer than the cap, and soon looked through. */
async function countInFilesOnly(
  tx: ReadTransaction,
  scope: LedgerScope,
  { rectificationId, filters }: Omit<Fitting, 'within'>,
  limit: number,
): Promise<number> {
  const terms = filters.text === undefined ? null : searchTerms(filters.text);
  if (!terms) return 0;
  const query = matching(tx, scope, { rectificationId, filters, within: 'files' });
  const { search } = tx.engine;
  const only = query.where((eb) => eb.not(search.holds(eb.ref('findings.key'), terms, rectificationId)));
  return counted(tx, only, limit);
}

async function counted({ db }: ReadTransaction, fitting: Matching, limit: number): Promise<number> {
  const some = fitting.select(sql`1`.as('one')).limit(limit);
  const { count } = await db
    .selectFrom(some.as('some'))
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}
