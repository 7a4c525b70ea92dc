import { z } from 'zod';
import { route } from '../route.js';
import { Id, pageOf } from '../schemas/common.js';
import { FailedDelivery, Notification, NotificationSettings } from '../schemas/notification.js';

const tag = '通知';
const own = { tag, policy: 'ownNotifications' } as const;
const ofAdministrator = { tag, policy: 'watchDeliveries' } as const;
const done = z.object({ done: z.literal(true) });
const page = {
  after: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
};

export const notificationRoutes = {
  listNotifications: route({
    ...own,
    method: 'GET',
    path: '/api/notifications',
    summary: '自己的通知，最新的在前',
    query: z.object({ ...page, unread: z.enum(['true', 'false']).default('false') }),
    response: pageOf(Notification),
  }),
  countUnread: route({
    ...own,
    unattended: true,
    method: 'GET',
    path: '/api/notifications/unread',
    summary: '没读的通知有多少，最多数到 100',
    response: z.object({ unread: z.number().int() }),
  }),
  readNotification: route({
    ...own,
    method: 'POST',
    path: '/api/notifications/:notificationId/read',
    summary: '把一条通知标为已读',
    params: z.object({ notificationId: Id }),
    response: done,
  }),
  readAllNotifications: route({
    ...own,
    method: 'POST',
    path: '/api/notifications/read',
    summary: '把看到的通知全部标为已读；后来的不动',
    body: z.strictObject({ upTo: Id }),
    response: z.object({ count: z.number().int() }),
  }),
  getNotificationSettings: route({
    ...own,
    method: 'GET',
    path: '/api/notifications/settings',
    summary: '自己怎样收通知',
    response: NotificationSettings,
  }),
  changeNotificationSettings: route({
    ...own,
    method: 'PATCH',
    path: '/api/notifications/settings',
    summary: '改自己怎样收通知',
    body: z.strictObject({
      mail: z.boolean().optional(),
      digestHour: z.number().int().min(0).max(23).optional(),
    }),
    response: NotificationSettings,
  }),
  tryMail: route({
    ...own,
    // Whoever registered another's address as his own must not fill that box.
    guessable: true,
    method: 'POST',
    path: '/api/notifications/settings/try-mail',
    summary: '给自己的邮箱发一封试验邮件，回答邮件服务器收没收',
    response: z.object({ taken: z.boolean(), reason: z.string().nullable() }),
  }),
  makeCalendar: route({
    ...own,
    method: 'POST',
    path: '/api/notifications/calendar',
    summary: '建立（或换一个）整改时限的日历订阅地址；原来的作废，地址只给这一次',
    // From the root of the server: the page knows under which address it was opened.
    response: z.object({ path: z.string() }),
  }),
  revokeCalendar: route({
    ...own,
    method: 'DELETE',
    path: '/api/notifications/calendar',
    summary: '停用日历订阅地址',
    response: done,
  }),
  getCalendar: route({
    tag,
    policy: 'open',
    guessable: true,
    method: 'GET',
    path: '/api/calendar/:token.ics',
    summary: '整改时限的日历（iCalendar），给日历软件订阅；凭地址里的口令',
    params: z.object({ token: z.string().min(1).max(100) }),
    file: ['text/calendar; charset=utf-8'],
  }),
  listFailedDeliveries: route({
    ...ofAdministrator,
    method: 'GET',
    path: '/api/deliveries/failed',
    summary: '没发出去、已经放弃的通知，不含内容',
    query: z.object(page),
    response: pageOf(FailedDelivery).extend({ waiting: z.number().int(), failed: z.number().int() }),
  }),
  retryDelivery: route({
    ...ofAdministrator,
    method: 'POST',
    path: '/api/deliveries/:deliveryId/retry',
    summary: '重发一条放弃了的通知',
    params: z.object({ deliveryId: Id }),
    response: done,
  }),
} as const;
