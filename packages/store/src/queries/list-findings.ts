/** The ledger (台账): the findings of one rectification that fit and are in scope, sorted, a page at a time. */

import type { LedgerScope } from '@bihuan/domain';
import { type CompiledQuery, type SelectQueryBuilder, sql } from 'kysely';
import { scopeFindings } from '../organisation/in-scope.js';
import { findingsWithEvidence } from '../search/evidence-terms.js';
import { searchTerms } from '../search/terms.js';
import type { ReadTransaction } from '../store.js';
import type { Tables } from '../tables.js';
import { type CursorValue, cursorValues, type Page, pageOf } from './cursor.js';
import { type FindingFilters, PARTY_FILTERS, type PartyFilter, rowConditions } from './finding-filters.js';
import { type FindingListRow, listRow } from './finding-list-row.js';
import { shapedRows } from './shaped.js';
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
  const { filters, sort, limit } = question;
  const cursor = (row: SortedRow) => ORDERS[sort].map((name) => row[name]);
  const own = await sortedRows(tx, scope, question, 'finding');
  if (filters.text === undefined) return pageOf(own, limit, listRow, cursor);
  const rows = merged(own, await sortedRows(tx, scope, question, 'files'), question);
  const page = pageOf(rows, limit, listRow, cursor);
  return { ...page, rows: await withHits(tx, scope, page.rows, filters.text) };
}

/**
 * Where the words of the filter are looked for. Each is a question of its own: one condition for both would have to
 * gather all that fit before the first page.
 */
type Within = 'finding' | 'files';

/** The rows of a page and one more, in order. */
async function sortedRows(
  tx: ReadTransaction,
  scope: LedgerScope,
  { rectificationId, filters, sort, direction, after, limit }: FindingQuestion,
  within: Within,
): Promise<SortedRow[]> {
  const columns = ORDERS[sort].map((name) => sortColumn(name, drivingParty(filters)));
  const sorted = ORDERS[sort].map((name) => `findings.${name}` as const);
  const written = ({ place, narrowed, cursor, most }: Written, inScope: LedgerScope) => {
    const fitting = matching(tx, inScope, { rectificationId: place, filters: narrowed, within });
    let query = fitting.select([...sorted, 'findings.summary']);
    if (cursor !== null) query = query.where(behind(columns, direction, cursor));
    for (const column of columns) query = query.orderBy(sql.ref(column), direction);
    return query.limit(most).compile() as CompiledQuery<SortedRow>;
  };
  const cursor = after === undefined ? null : cursorValues(after, example(sort));
  const place = rectificationId;
  const most = limit + 1;
  // What words become in a text depends on the words themselves.
  if (filters.text !== undefined) {
    const query = written({ place, narrowed: filters, cursor, most }, scope);
    return (await tx.db.executeQuery(query)).rows;
  }
  const { names, values, fixed } = flatFilters(filters);
  const name = `listFindings ${sort} ${direction} ${names.join()}`;
  return shapedRows(tx, { name, values: { place, cursor, most, ...values }, scope }, (asked, inScope) =>
    written({ ...asked, narrowed: { ...asked, ...fixed } }, inScope),
  );
}

/** What the text of a page is written with. */
interface Written {
  place: string;
  narrowed: FindingFilters;
  cursor: readonly CursorValue[] | null;
  most: number;
}

/** The filters that are set: by name, which the text depends on, and as values of which it does not. */
function flatFilters(filters: FindingFilters) {
  const { hasFigures, ...others } = filters;
  const set = Object.entries(others).filter(([, value]) => value !== undefined);
  const names = [...set.map(([name]) => name), String(hasFigures)];
  // A truth value is written into the text.
  const fixed = hasFigures === undefined ? {} : { hasFigures };
  return { names, fixed, values: Object.fromEntries(set) as Record<string, string> };
}

/** Both in one order, each row once. */
function merged(
  own: readonly SortedRow[],
  others: readonly SortedRow[],
  { sort, direction, limit }: FindingQuestion,
): SortedRow[] {
  if (others.length === 0) return [...own];
  const keys = new Set(own.map(({ key }) => key));
  const sign = direction === 'asc' ? 1 : -1;
  const compare = (a: SortedRow, b: SortedRow) => {
    const name = ORDERS[sort].find((column) => a[column] !== b[column]) ?? 'key';
    return a[name] < b[name] ? -sign : sign;
  };
  const rows = [...own, ...others.filter(({ key }) => !keys.has(key))];
  return rows.sort(compare).slice(0, limit + 1);
}

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

type Matching = SelectQueryBuilder<Tables, 'findings', object>;

interface Fitting {
  rectificationId: string;
  filters: FindingFilters;
  within: Within;
}

function matching(
  { db, engine }: ReadTransaction,
  scope: LedgerScope,
  { rectificationId, filters, within }: Fitting,
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
  if (!terms) return query.where((eb) => eb.lit(false));
  return within === 'files'
    ? query.where(sql<boolean>`findings.key in (${findingsWithEvidence(engine.evidence, terms)})`)
    : query.where((eb) => engine.search.holds(eb.ref('findings.key'), terms, rectificationId));
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
