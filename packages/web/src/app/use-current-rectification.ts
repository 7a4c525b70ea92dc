import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMatch } from 'react-router';
import { queries } from '../data/queries.js';

/**
 * The rectification that the page is about: from its address, from its finding, or the latest one.
 * @param may whether the person sees any ledger; nothing is asked for otherwise
 */
export function useCurrentRectification(may: boolean) {
  const inLedger = useMatch('/r/:rectificationId/*');
  const inFinding = useMatch('/f/:findingId');
  const findingId = inFinding?.params.findingId ?? '';
  const ofFinding = useQuery({
    ...queries.finding(findingId),
    enabled: may && findingId !== '',
    select: (finding) => finding.rectificationId,
  });
  const { data } = useInfiniteQuery({ ...queries.rectifications(), enabled: may });
  const rows = (may ? data : undefined)?.pages.flatMap((page) => page.rows) ?? [];
  const named = inLedger?.params.rectificationId ?? ofFinding.data;
  const row = rows.find(({ id }) => id === named) ?? (named ? undefined : rows[0]);
  return { id: row?.id ?? rows[0]?.id, row, rows };
}
export type CurrentRectification = ReturnType<typeof useCurrentRectification>;
