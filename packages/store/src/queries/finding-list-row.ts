import { sql } from 'kysely';
import type { FindingSummary } from '../projections/finding-row.js';
import type { Hit } from '../search/hit.js';

/** A finding as the list shows it. */
export interface FindingListRow {
  /**
   * A `FindingSummary` as JSON, as it is stored. Lists send it on as it is: reading it and writing it again would
   * take longer than all else that a page of the list costs.
   */
  summary: string;
  /** Whether others lie under it, so that it stands where they stand. */
  isParent: boolean;
  /** Where the words stand; null when nothing was searched. */
  hit: Hit | null;
}

/** Whether others lie under a row. With its limit PostgreSQL looks at the rows of the page, not at all there are. */
export const IS_PARENT = sql<number | boolean>`(
  select 1 from findings as below where below.parent_id = findings.id limit 1
) is not null`;

/** The row of a list; `is_parent` as the engine says it. */
export function listRow({ summary, is_parent = 0 }: ListedRow): FindingListRow {
  return { summary, isParent: Boolean(is_parent), hit: null };
}

interface ListedRow {
  summary: string;
  is_parent?: number | boolean;
}

/** What the row says, read. */
export function summaryOf({ summary }: Pick<FindingListRow, 'summary'>): FindingSummary {
  return JSON.parse(summary) as FindingSummary;
}
