/** The orders of the ledger, and the places in them. */

import { sql } from 'kysely';
import { type CursorValue, cursorValues } from './cursor.js';
import type { PartyFilter } from './finding-filters.js';

/** What each order sorts by; `ordinal` and `key` make it total. */
export const ORDERS = {
  ordinal: ['ordinal', 'key'],
  completionDue: ['completion_due', 'ordinal', 'key'],
  number: ['number_rank', 'ordinal', 'key'],
} as const;
export type FindingOrder = keyof typeof ORDERS;
type SortName = (typeof ORDERS)[FindingOrder][number];

/** What a page is cut by; only the columns of the order are really there. */
export type Sorted = Record<SortName, CursorValue>;

/** The columns of an order. The party's index holds the same order, under its own names. */
export function sortColumns(sort: FindingOrder, driving: PartyFilter | null): string[] {
  return ORDERS[sort].map((name) => {
    if (driving === null || name === 'number_rank') return `findings.${name}`;
    return name === 'key' ? 'party.finding_key' : `party.${name}`;
  });
}

/** True for rows behind a place. */
export function behind(
  columns: readonly string[],
  direction: 'asc' | 'desc',
  values: readonly CursorValue[],
) {
  const names = sql.join(columns.map((column) => sql.ref(column)));
  const comparison = sql.raw(direction === 'asc' ? '>' : '<');
  return sql<boolean>`(${names}) ${comparison} (${sql.join(values)})`;
}

/** The place that a cursor of this order names; null without one. @throws Refused `invalidCursor` */
export function placeAfter(sort: FindingOrder, after: string | undefined): readonly CursorValue[] | null {
  if (after === undefined) return null;
  const example = ORDERS[sort].map((name) => (name === 'completion_due' ? '' : 0));
  return cursorValues<readonly CursorValue[]>(after, example);
}
