import type { DeskRow } from '@bihuan/contract';
import { queryOptions } from '@tanstack/react-query';
import { client } from './client.js';
import { paged } from './paged.js';

/** What is to be done next, as a row of the desk names it. */
export type WaitKind = DeskRow['kind'];

/** Keys, widest first, so that a deed can forget all that it may have changed. */
export const loopKeys = {
  desk: ['desk'],
  loop: (rectificationId: string) => ['loop', rectificationId],
} as const;

/** Files that one has sent and not attached yet. */
export const uploadsKey = ['uploads'] as const;

const DESK_PAGE = 100;

/** Questions about duties: what waits for whoever asks, and the work above the findings. */
export const loopQueries = {
  desk: (kind: WaitKind | null) =>
    paged([...loopKeys.desk, 'rows', kind], (after, signal) =>
      client.call('getDesk', { query: { ...(kind && { kind }), after, limit: DESK_PAGE }, signal }),
    ),
  deskCounts: () =>
    queryOptions({
      queryKey: [...loopKeys.desk, 'counts'],
      queryFn: ({ signal }) => client.call('countDesk', { signal }),
    }),
  loop: (rectificationId: string) =>
    queryOptions({
      queryKey: loopKeys.loop(rectificationId),
      queryFn: ({ signal }) => client.call('getLoop', { params: { rectificationId }, signal }),
    }),
  /** Beneath the key of the work, so that every deed that changes it forgets them too. */
  outcomes: (rectificationId: string, round: string) =>
    queryOptions({
      queryKey: [...loopKeys.loop(rectificationId), 'outcomes', round],
      queryFn: ({ signal }) =>
        client.call('listOutcomes', { params: { rectificationId }, query: { round }, signal }),
    }),
  uploads: () =>
    queryOptions({
      queryKey: uploadsKey,
      queryFn: ({ signal }) => client.call('listUploads', { signal }),
    }),
} as const;
