import { NOTICE_KINDS } from '@bihuan/domain';
import { z } from 'zod';
import { CivilDate, Id, Instant } from './common.js';

/** A notification in the pages. The line names restricted findings by their number only. */
export const Notification = z.object({
  id: Id,
  kind: z.enum(NOTICE_KINDS),
  /** One Chinese sentence. */
  line: z.string(),
  findingId: Id,
  rectificationId: Id,
  due: CivilDate.nullable(),
  at: Instant,
  readAt: Instant.nullable(),
});
export type Notification = z.infer<typeof Notification>;

export const NotificationSettings = z.object({
  /** Whether the digest comes by mail; in the pages it is always there. */
  mail: z.boolean(),
  /** From this hour of the day. */
  digestHour: z.number().int(),
  /** Where mails go; null: no address is on record. */
  mailAddress: z.string().nullable(),
  /** Whether this server sends mails at all. */
  mailAvailable: z.boolean(),
  /** Since when there is a calendar to subscribe to; null: there is none. */
  calendarSince: Instant.nullable(),
});
export type NotificationSettings = z.infer<typeof NotificationSettings>;

export const WebhookKind = z.enum(['wecom', 'dingtalk', 'json']);

/** Of its address only the host is shown: the rest is the key of the robot. */
export const Webhook = z.object({
  id: Id,
  kind: WebhookKind,
  name: z.string(),
  host: z.string(),
  hasSecret: z.boolean(),
  enabled: z.boolean(),
  /** Why what was last to be sent has not arrived; null: nothing is known to be wrong. */
  trouble: z.object({ reason: z.string(), madeAt: Instant, isGivenUp: z.boolean() }).nullable(),
  madeAt: Instant,
  changedAt: Instant,
});
export type Webhook = z.infer<typeof Webhook>;

const name = z.string().trim().min(1).max(50);
const address = z.string().min(1).max(1_000);
const secret = z.string().min(1).max(200);

export const NewWebhook = z
  .strictObject({ kind: WebhookKind, name, address, secret: secret.nullable().default(null) })
  .refine(({ kind, secret: given }) => kind !== 'json' || given !== null, {
    path: ['secret'],
    message: '要写签名密钥，接收的程序用它核对来源',
  });

export const WebhookChange = z.strictObject({
  name: name.optional(),
  address: address.optional(),
  /** Null takes it away. */
  secret: secret.nullable().optional(),
  enabled: z.boolean().optional(),
});

/** Something that was given up: to whom, why, and nothing of what was in it. */
export const FailedDelivery = z.object({
  id: Id,
  channel: z.enum(['mail', 'webhook']),
  /** The person or the webhook. */
  addresseeId: Id,
  /** A person's name, or the host of a webhook; null where it was erased or removed. */
  addressee: z.string().nullable(),
  tries: z.number().int(),
  lastError: z.string().nullable(),
  madeAt: Instant,
  endedAt: Instant,
});
export type FailedDelivery = z.infer<typeof FailedDelivery>;
