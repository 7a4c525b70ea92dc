import type { LedgerScope } from '@bihuan/domain';
import { sql } from 'kysely';
import { searchTerms } from '../search/terms.js';
import type { ReadTransaction } from '../store.js';
import { type FindingFilters, flatFilters } from './finding-filters.js';
import { type Fitting, type Matching, matching } from './matching.js';
import { shapedRows } from './shaped.js';

/** How many fit, counted up to `cap`; `capped` when there are more. */
export async function countMatches(
  tx: ReadTransaction,
  scope: LedgerScope,
  { rectificationId, filters, cap }: { rectificationId: string; filters: FindingFilters; cap: number },
): Promise<{ count: number; capped: boolean }> {
  if (filters.text === undefined)
    return atMost(cap, await countShaped(tx, scope, { rectificationId, filters, cap }));
  const question = { rectificationId, filters };
  const own = await counted(tx, matching(tx, scope, { ...question, within: 'finding' }), cap + 1);
  const more = own > cap ? 0 : await countInFilesOnly(tx, scope, question, cap + 1 - own);
  return atMost(cap, own + more);
}

function atMost(cap: number, count: number): { count: number; capped: boolean } {
  return { count: Math.min(count, cap), capped: count > cap };
}

/** Without words, which become text of the query themselves. */
async function countShaped(
  tx: ReadTransaction,
  scope: LedgerScope,
  { rectificationId, filters, cap }: { rectificationId: string; filters: FindingFilters; cap: number },
): Promise<number> {
  const { names, values, fixed } = flatFilters(filters);
  const question = {
    name: `countMatches ${names.join()}`,
    values: { place: rectificationId, most: cap + 1, ...values },
    scope,
  };
  const [row] = await shapedRows(tx, question, ({ place, most, ...narrowed }, within) => {
    const asked = { rectificationId: place, filters: { ...narrowed, ...fixed }, within: 'finding' } as const;
    return countOf(tx, matching(tx, within, asked), most).compile();
  });
  return row?.count ?? 0;
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

async function counted(tx: ReadTransaction, fitting: Matching, limit: number): Promise<number> {
  return (await countOf(tx, fitting, limit).executeTakeFirstOrThrow()).count;
}

function countOf({ db }: ReadTransaction, fitting: Matching, limit: number) {
  const some = fitting.select(sql`1`.as('one')).limit(limit);
  return db.selectFrom(some.as('some')).select((eb) => eb.fn.countAll<number>().as('count'));
}
