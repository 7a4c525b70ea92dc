/** Notification, as callers of the store use it. */

export { calendarEntries } from './calendar-entries.js';
export { type DigestMoment, peopleDue, webhooksDue } from './due-digests.js';
export { factsFor } from './facts-for.js';
export {
  countUnread,
  listNotifications,
  markAllRead,
  markRead,
  type NotificationQuestion,
  type NotificationRecord,
} from './list-notifications.js';
export { type DigestOutcome, type MailPayload, mailAddressOf, makeDigest } from './make-digest.js';
export { makeWebhookDigest, type WebhookPayload } from './make-webhook-digest.js';
export {
  makeCalendar,
  type NotificationSettings,
  notificationSettings,
  personOfCalendar,
  revokeCalendar,
  setNotificationSettings,
} from './notification-settings.js';
export {
  type Addressee,
  type Channel,
  countDeliveries,
  type DeadDelivery,
  deadDeliveries,
  noteFailed,
  noteSent,
  retryDelivery,
  type TakenDelivery,
  takeOut,
} from './outbox.js';
export { sweepNotify } from './sweep-notify.js';
export { type ToldDeed, tellOfDeed } from './tell.js';
export { type FindingOutcome, tellOfOutcome } from './tell-of-outcome.js';
export { type WebhookTrouble, webhookTroubles } from './webhook-troubles.js';
export {
  addWebhook,
  changeWebhook,
  findWebhook,
  listWebhooks,
  type NewWebhook,
  type OpenedWebhook,
  openWebhook,
  removeWebhook,
  type WebhookChanges,
  type WebhookKind,
  type WebhookRecord,
  webhookHosts,
  webhookKinds,
} from './webhooks.js';
