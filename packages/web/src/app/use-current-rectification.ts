import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMatch } from 'react-router';
import { queries } from '../data/queries.js';

/** The rectification that the page is about: from its address, from its finding, or the latest one. */
export function useCurrentRectification() {
  const inLedger = useMatch('/r/:rectificationId/*');
  const inFinding = useMatch('/f/:findingId');
  const findingId = inFinding?.params.findingId ?? '';
  const ofFinding = useQuery({
    ...queries.finding(findingId),
    enabled: findingId !== '',
    select: (finding) => finding.rectificationId,
  });
  const { data } = useInfiniteQuery(queries.rectifications());
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  const named = inLedger?.params.rectificationId ?? ofFinding.data;
  const row = rows.find(({ id }) => id === named) ?? (named ? undefined : rows[0]);
  return { id: row?.id ?? rows[0]?.id, row, rows };
}
export type CurrentRectification = ReturnType<typeof useCurrentRectification>;
