import type { FindingRow, LedgerCounts } from '@bihuan/contract';

/** A finding of the ledger, and whether others lie under it: then it stands where they stand. */
export interface LedgerRow extends FindingRow {
  isParent: boolean;
}

/**
 * Tells the findings that others lie under from those that are worked on. The server counts by state only the
 * latter: where it counts none as registered, every row that is registered is one of the former. Otherwise a
 * registered row is one that a deeper one follows, in the order of the source.
 * @param inOrder whether the rows come in the order of the source
 */
export function ledgerRows(
  rows: readonly FindingRow[],
  counts: LedgerCounts | undefined,
  inOrder: boolean,
): LedgerRow[] {
  return rows.map((row, index) => {
    const next = inOrder ? rows[index + 1] : undefined;
    const isFollowed = next !== undefined && next.level > row.level;
    const isAlone = counts?.byStand.registered === 0;
    return { ...row, isParent: row.status === 'registered' && (isFollowed || isAlone) };
  });
}
