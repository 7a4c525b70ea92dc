/** The ledger (台账): the findings of one rectification that fit and are in scope, sorted, a page at a time. */

import type { LedgerScope } from '@bihuan/domain';
import { type CompiledQuery, sql } from 'kysely';
import type { ReadTransaction } from '../store.js';
import { type CursorValue, cursorValues, type Page, pageOf } from './cursor.js';
import { type FindingFilters, flatFilters, type PartyFilter } from './finding-filters.js';
import { type FindingListRow, listRow } from './finding-list-row.js';
import { drivingParty, matching, type Within } from './matching.js';
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

/** Whether others lie under a row. With its limit PostgreSQL looks at the rows of the page, not at all there are. */
const IS_PARENT = sql<number | boolean>`(
  select 1 from findings as below where below.parent_id = findings.id limit 1
) is not null`;

/** What a page is cut by; only the columns of the order are really there. */
type SortedRow = Record<SortName, CursorValue> & { summary: string; is_parent: number | boolean };
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
    let query = fitting.select([...sorted, 'findings.summary']).select(IS_PARENT.as('is_parent'));
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
