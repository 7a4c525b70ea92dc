import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { queries } from '../../data/queries.js';
import { usualColumns } from './columns.js';
import { groupedLines, plainLines } from './ledger-lines.js';
import type { LedgerView } from './ledger-view.js';

/** What the server knows of a ledger under a view, put into the lines and columns that are shown. */
export function useLedgerData(rectificationId: string, view: LedgerView) {
  const header = useQuery(queries.rectification(rectificationId));
  const counts = useQuery(queries.counts(rectificationId));
  const ledger = useInfiniteQuery(queries.ledger(rectificationId, view.filters));

  const inOrder = (view.filters.sort ?? 'ordinal') === 'ordinal';
  const rows = ledger.data?.pages.flatMap((page) => page.rows) ?? [];
  const sections = counts.data?.bySection ?? [];
  const hasDues = rows.some((row) => row.completionDue !== null) || view.filters.sort === 'completionDue';
  const isGrouped = view.grouped && inOrder && sections.some(({ section }) => section !== null);
  const matched = ledger.data?.pages[0]?.matched ?? null;
  return {
    header: header.data,
    counts: counts.data,
    lines: isGrouped ? groupedLines(rows, sections, view.folded) : plainLines(rows),
    columns: view.columns ?? usualColumns(counts.data, hasDues),
    hasDues,
    matched,
    total: matched ?? rows.length,
    isEmpty: rows.length === 0,
    isPending: ledger.isPending,
    /** Fetches the next page; `null` when there is none, or it is on its way. */
    more: ledger.hasNextPage && !ledger.isFetchingNextPage ? ledger.fetchNextPage : null,
    failed: header.error ?? ledger.error,
    retry: () => void Promise.all([header.refetch(), counts.refetch(), ledger.refetch()]),
  };
}
export type LedgerData = ReturnType<typeof useLedgerData>;
