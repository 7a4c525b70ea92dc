import { noticeLine } from '@bihuan/domain';
import type { NotificationRecord } from '@bihuan/store';
import type { HandlersOf } from '../../app/handlers.js';
import type { ServerDeps } from '../../deps.js';
import {
  type FailedDelivery,
  failedDeliveries,
  sendAgain,
} from '../../use-cases/notifications/deliveries.js';
import {
  changeOwnSettings,
  makeOwnCalendar,
  ownNotifications,
  ownSettings,
  ownUnread,
  readAll,
  readOne,
  revokeOwnCalendar,
} from '../../use-cases/notifications/own-notifications.js';
import { readCalendar } from '../../use-cases/notifications/read-calendar.js';
import { tryOwnMail } from '../../use-cases/notifications/try-mail.js';

type Routes =
  | 'listNotifications'
  | 'countUnread'
  | 'readNotification'
  | 'readAllNotifications'
  | 'getNotificationSettings'
  | 'changeNotificationSettings'
  | 'tryMail'
  | 'makeCalendar'
  | 'revokeCalendar'
  | 'getCalendar'
  | 'listFailedDeliveries'
  | 'retryDelivery';

const DONE = { done: true } as const;

/** Routes of what people are told (通知). */
export function notificationHandlers({ store, config }: ServerDeps): HandlersOf<Routes> {
  const mailAvailable = Boolean(config.mail);
  return {
    listNotifications: async ({ caller, query: { unread, after, limit } }) => {
      const asked = { unread: unread === 'true', after, limit };
      const { rows, next } = await ownNotifications({ store, caller }, asked);
      return { rows: rows.map(shown), next };
    },
    countUnread: async ({ caller }) => ({ unread: await ownUnread({ store, caller }) }),
    readNotification: async ({ caller, params }) => {
      await readOne({ store, caller }, params.notificationId);
      return DONE;
    },
    readAllNotifications: async ({ caller, body }) => ({
      count: await readAll({ store, caller }, body.upTo),
    }),
    getNotificationSettings: async ({ caller }) => ({
      ...(await ownSettings({ store, caller })),
      mailAvailable,
    }),
    changeNotificationSettings: async ({ caller, body }) => {
      await changeOwnSettings({ store, caller }, body);
      return { ...(await ownSettings({ store, caller })), mailAvailable };
    },
    tryMail: async ({ caller }) => {
      const reason = await tryOwnMail({ store, caller, mail: config.mail ?? null });
      return { taken: reason === null, reason };
    },
    makeCalendar: async ({ caller }) => ({ path: await makeOwnCalendar({ store, caller }) }),
    revokeCalendar: async ({ caller }) => {
      await revokeOwnCalendar({ store, caller });
      return DONE;
    },
    getCalendar: async ({ caller, params }) => {
      const asked = { token: params.token, at: caller.at, publicUrl: config.publicUrl };
      const bytes = new TextEncoder().encode(await readCalendar(store, asked));
      return { fileName: '整改时限.ics', mediaType: 'text/calendar; charset=utf-8', bytes };
    },
    listFailedDeliveries: async ({ caller, query }) => {
      const { rows, next, counts } = await failedDeliveries({ store, caller }, query);
      return { rows: rows.map(failed), next, waiting: counts.waiting, failed: counts.dead };
    },
    retryDelivery: async ({ caller, params }) => {
      await sendAgain({ store, caller }, params.deliveryId);
      return DONE;
    },
  };
}

function shown({ id, item, at, readAt }: NotificationRecord) {
  const { kind, finding, rectificationId, due } = item;
  return { id, kind, line: noticeLine(item), findingId: finding.id, rectificationId, due, at, readAt };
}

function failed(row: FailedDelivery) {
  const { id, channel, addresseeId, addressee, tries, lastError, madeAt, endedAt } = row;
  return { id, channel, addresseeId, addressee, tries, lastError, madeAt, endedAt };
}
