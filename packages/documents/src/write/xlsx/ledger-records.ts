import type { FindingContent, RectificationHeader } from '@bihuan/domain';

/** What the ledger is written from. */
export interface LedgerRecords {
  header: RectificationHeader;
  /** In the order of the ledger. */
  findings: readonly FindingContent[];
  /** The day on which the ledger is written out, `YYYY-MM-DD`. */
  date: string;
  /** What a ledger that does not hold every finding says of itself. */
  extent?: string;
}
