/** The ledger (台账): the findings of one rectification that fit and are in scope, sorted, a page at a time. */

import type { LedgerScope } from '@bihuan/domain';
import { type CompiledQuery, sql } from 'kysely';
import type { ReadTransaction } from '../store.js';
import { type Page, pageOf } from './cursor.js';
import { type FindingFilters, flatFilters } from './finding-filters.js';
import { type FindingListRow, IS_PARENT, listRow } from './finding-list-row.js';
import { behind, type FindingOrder, ORDERS, placeAfter, type Sorted, sortColumns } from './finding-order.js';
import { drivingParty, matching } from './matching.js';
import { searchLedger } from './search-ledger.js';
import { shapedRows } from './shaped.js';

export type { FindingOrder } from './finding-order.js';

export interface FindingQuestion {
  rectificationId: string;
  filters: FindingFilters;
  sort: FindingOrder;
  direction: 'asc' | 'desc';
  /** The `next` of the page before. */
  after?: string;
  limit: number;
}

interface SortedRow extends Sorted {
  summary: string;
  is_parent: number | boolean;
}

/** One page of the list, only the columns that it shows; with `filters.text` each row tells where the words stand. */
export async function listFindings(
  tx: ReadTransaction,
  scope: LedgerScope,
  question: FindingQuestion,
): Promise<Page<FindingListRow>> {
  const { text, ...filters } = question.filters;
  if (text !== undefined) return searchLedger(tx, scope, { ...question, filters, text });
  const rows = await sortedRows(tx, scope, question);
  const { sort, limit } = question;
  return pageOf(rows, limit, listRow, (row) => ORDERS[sort].map((name) => row[name]));
}

/** The rows of a page and one more, in order. */
function sortedRows(
  tx: ReadTransaction,
  scope: LedgerScope,
  { rectificationId, filters, sort, direction, after, limit }: FindingQuestion,
): Promise<SortedRow[]> {
  const columns = sortColumns(sort, drivingParty(filters));
  const sorted = ORDERS[sort].map((name) => `findings.${name}` as const);
  const { names, values, fixed } = flatFilters(filters);
  const question = {
    name: `listFindings ${sort} ${direction} ${names.join()}`,
    values: { place: rectificationId, cursor: placeAfter(sort, after), most: limit + 1, ...values },
    scope,
  };
  return shapedRows(tx, question, ({ place, cursor, most, ...narrowed }, inScope) => {
    const fitting = matching(tx, inScope, { rectificationId: place, filters: { ...narrowed, ...fixed } });
    let query = fitting.select([...sorted, 'findings.summary']).select(IS_PARENT.as('is_parent'));
    if (cursor !== null) query = query.where(behind(columns, direction, cursor));
    for (const column of columns) query = query.orderBy(sql.ref(column), direction);
    return query.limit(most).compile() as CompiledQuery<SortedRow>;
  });
}
