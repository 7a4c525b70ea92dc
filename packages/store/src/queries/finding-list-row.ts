import type { FindingSummary } from '../projections/finding-row.js';
import type { Hit } from '../search/hit.js';

/** A finding as the list shows it. */
export interface FindingListRow {
  /**
   * A `FindingSummary` as JSON, as it is stored. Lists send it on as it is: reading it and writing it again would
   * take longer than all else that a page of the list costs.
   */
  summary: string;
  /** Where the words stand; null when nothing was searched. */
  hit: Hit | null;
}

/** The row of a list. */
export function listRow({ summary }: { summary: string }): FindingListRow {
  return { summary, hit: null };
}

/** What the row says, read. */
export function summaryOf({ summary }: Pick<FindingListRow, 'summary'>): FindingSummary {
  return JSON.parse(summary) as FindingSummary;
}
