/** The ledger (台账): the findings of one rectification that fit and are in scope, sorted, a page at a time. */

import type { LedgerScope } from '@bihuan/domain';
import { type SelectQueryBuilder, sql } from 'kysely';
import { scopeFindings } from '../organisation/in-scope.js';
import { searchTerms } from '../search/terms.js';
import type { ReadTransaction } from '../store.js';
import type { Tables } from '../tables.js';
import { type CursorValue, cursorValues, type Page, pageOf } from './cursor.js';
import { type FindingFilters, PARTY_FILTERS, type PartyFilter, rowConditions } from './finding-filters.js';
import { type FindingListRow, listRow } from './finding-list-row.js';
import { withHits } from './with-hits.js';

/** What each order sorts by; `ordinal` and `key` make it total. */
const ORDERS = {
  ordinal: ['ordinal', 'key'],
  completionDue: ['completion_due', 'ordinal', 'key'],
  number: ['number_rank', 'ordinal', 'key'],
} as const;
export type FindingOrder = keyof typeof ORDERS;

export interface FindingQuestion {
  rectificationId: string;
  filters: FindingFilters;
  sort: FindingOrder;
  direction: 'asc' | 'desc';
  /** The `next` of the page before. */
  after?: string;
  limit: number;
}

/** What a page is cut by; only the columns of the order are really there. */
type SortedRow = Record<SortName, CursorValue> & { summary: string };
type SortName = (typeof ORDERS)[FindingOrder][number];

/** One page of the list, only the columns that it shows; with `filters.text` each row tells where the words stand. */
export async function listFindings(
  tx: ReadTransaction,
  scope: LedgerScope,
  question: FindingQuestion,
): Promise<Page<FindingListRow>> {
  const { filters, sort, direction, after, limit } = question;
  const columns = ORDERS[sort].map((name) => sortColumn(name, drivingParty(filters)));
  const sorted = ORDERS[sort].map((name) => `findings.${name}` as const);
  let query = matching(tx, scope, question.rectificationId, filters).select([...sorted, 'findings.summary']);
  if (after !== undefined)
    query = query.where(behind(columns, direction, cursorValues(after, example(sort))));
  for (const column of columns) query = query.orderBy(sql.ref(column), direction);
  const rows = await query.limit(limit + 1).execute();
  const page = pageOf(rows as SortedRow[], limit, listRow, (row) => ORDERS[sort].map((name) => row[name]));
  return filters.text === undefined
    ? page
    : { ...page, rows: await withHits(tx, scope, page.rows, filters.text) };
}

/** How many fit, counted up to `cap`; `capped` when there are more. */
export async function countMatches(
  tx: ReadTransaction,
  scope: LedgerScope,
  { rectificationId, filters, cap }: { rectificationId: string; filters: FindingFilters; cap: number },
): Promise<{ count: number; capped: boolean }> {
  const some = matching(tx, scope, rectificationId, filters)
    .select(sql`1`.as('one'))
    .limit(cap + 1);
  const { count } = await tx.db
    .selectFrom(some.as('some'))
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return { count: Math.min(count, cap), capped: count > cap };
}

type Matching = SelectQueryBuilder<Tables, 'findings', object>;

function matching(
  { db, engine }: ReadTransaction,
  scope: LedgerScope,
  rectificationId: string,
  filters: FindingFilters,
): Matching {
  const driving = drivingParty(filters);
  let query: Matching = db.selectFrom('findings');
  query = driving
    ? throughParty(query, rectificationId, driving, filters[driving] ?? '')
    : query.where('findings.rectification_id', '=', rectificationId);
  for (const role of PARTY_FILTERS) {
    const name = filters[role];
    if (name !== undefined && role !== driving)
      query = query.where((eb) => eb.exists(hasParty(eb, role, name)));
  }
  query = query.where((eb) => eb.and(rowConditions(eb, filters)));
  query = scopeFindings(query, scope);
  if (filters.text === undefined) return query;
  const terms = searchTerms(filters.text);
  return query.where((eb) =>
    terms ? engine.search.holds(eb.ref('findings.key'), terms, rectificationId) : eb.lit(false),
  );
}

/** The party whose index the list follows, when one is asked for. */
function drivingParty(filters: FindingFilters): PartyFilter | null {
  return PARTY_FILTERS.find((role) => filters[role] !== undefined) ?? null;
}

function throughParty(query: Matching, rectificationId: string, role: PartyFilter, name: string): Matching {
  return query
    .innerJoin('finding_parties as party', 'party.finding_key', 'findings.key')
    .where('party.rectification_id', '=', rectificationId)
    .where('party.role', '=', role)
    .where('party.name', '=', name) as unknown as Matching;
}

function hasParty(eb: Parameters<typeof rowConditions>[0], role: PartyFilter, name: string) {
  return eb
    .selectFrom('finding_parties')
    .select(sql`1`.as('one'))
    .whereRef('finding_parties.finding_key', '=', 'findings.key')
    .where('finding_parties.role', '=', role)
    .where('finding_parties.name', '=', name);
}

/** The party's index holds the same order, under its own names. */
function sortColumn(name: SortName, driving: PartyFilter | null): string {
  if (driving === null || name === 'number_rank') return `findings.${name}`;
  return name === 'key' ? 'party.finding_key' : `party.${name}`;
}

function behind(columns: readonly string[], direction: 'asc' | 'desc', values: readonly CursorValue[]) {
  const names = sql.join(columns.map((column) => sql.ref(column)));
  const comparison = sql.raw(direction === 'asc' ? '>' : '<');
  return sql<boolean>`(${names}) ${comparison} (${sql.join(values)})`;
}

function example(sort: FindingOrder): readonly CursorValue[] {
  return ORDERS[sort].map((name) => (name === 'completion_due' ? '' : 0));
}
