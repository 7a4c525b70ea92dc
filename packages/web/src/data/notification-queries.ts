import { ApiError } from '@bihuan/contract';
import { queryOptions } from '@tanstack/react-query';
import { client } from './client.js';
import { paged } from './paged.js';

/** Keys, widest first, so that a deed can forget all that it may have changed. */
export const notificationKeys = {
  /** The list and the count. */
  own: ['notifications'],
  unread: ['notifications', 'unread'],
  settings: ['notification-settings'],
  webhooks: (rectificationId: string) => ['webhooks', rectificationId],
  failed: ['failed-deliveries'],
} as const;

/** Digests come once a day and news by the minute: nobody misses anything in this time. */
const ASK_AGAIN_MS = 60_000;

function isSignedOut(error: unknown): boolean {
  return error instanceof ApiError && error.status === 401;
}

/** Questions about what one is told, how, and whether it arrives. */
export const notificationQueries = {
  list: (onlyUnread: boolean) =>
    paged([...notificationKeys.own, 'list', onlyUnread], (after, signal) =>
      client.call('listNotifications', {
        query: { ...(onlyUnread && { unread: 'true' as const }), after },
        signal,
      }),
    ),
  /** Asked again as long as the page is seen and somebody is signed in. */
  unread: () =>
    queryOptions({
      queryKey: notificationKeys.unread,
      queryFn: ({ signal }) => client.call('countUnread', { signal }),
      refetchInterval: ({ state }) => (isSignedOut(state.error) ? false : ASK_AGAIN_MS),
      refetchIntervalInBackground: false,
    }),
  settings: () =>
    queryOptions({
      queryKey: notificationKeys.settings,
      queryFn: ({ signal }) => client.call('getNotificationSettings', { signal }),
    }),
  webhooks: (rectificationId: string) =>
    queryOptions({
      queryKey: notificationKeys.webhooks(rectificationId),
      queryFn: ({ signal }) => client.call('listWebhooks', { params: { rectificationId }, signal }),
    }),
  failed: () =>
    paged(notificationKeys.failed, (after, signal) =>
      client.call('listFailedDeliveries', { query: { after }, signal }),
    ),
} as const;
