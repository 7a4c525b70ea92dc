import { digestMail } from '@bihuan/domain';
import {
  type MailPayload,
  mailAddressOf,
  type OpenedWebhook,
  openWebhook,
  type SecretBox,
  type Store,
  type TakenDelivery,
  type WebhookPayload,
} from '@bihuan/store';
import type { Clock } from '../deps.js';
import { DeliveryFailed } from './delivery-failed.js';
import type { MailSender } from './mail-sender.js';
import { type OutgoingFetch, sendWebhook } from './send-webhook.js';

/** What sending needs. */
export interface DeliveryParts {
  store: Store;
  clock: Clock;
  box: SecretBox;
  /** Null: this server sends no mails. */
  mail: MailSender | null;
  outgoing: OutgoingFetch;
  /** The address that people open; null: without links. */
  publicUrl: string | null;
}

/** Sends one entry. @throws DeliveryFailed */
export async function deliver(parts: DeliveryParts, entry: TakenDelivery): Promise<void> {
  const id = entry.addressee.replace(/^\w+:/, '');
  if (entry.channel === 'mail') await deliverMail(parts, entry, id);
  else await deliverWebhook(parts, entry, id);
}

async function deliverMail(
  { store, mail, publicUrl }: DeliveryParts,
  { id, payload }: TakenDelivery,
  personId: string,
): Promise<void> {
  if (!mail) throw new DeliveryFailed('没有设置邮件服务器', false);
  const addressee = await store.read((tx) => mailAddressOf(tx, personId));
  if (!addressee) throw new DeliveryFailed('收件人没有登记邮箱', true);
  const { on, groups } = payload as MailPayload;
  const { name, email: address } = addressee;
  await mail.send({ id, to: { name, address }, ...digestMail(groups, { on, name, publicUrl }) });
}

async function deliverWebhook(
  { store, box, clock, outgoing, publicUrl }: DeliveryParts,
  { id, payload }: TakenDelivery,
  webhookId: string,
): Promise<void> {
  const webhook = await openedToSend(store, box, webhookId);
  if (!webhook?.enabled) throw new DeliveryFailed('接收地址已经停用或删去', true);
  const circumstances = { id, at: clock.now(), publicUrl };
  await sendWebhook(outgoing, webhook, payload as WebhookPayload, circumstances);
}

/** A webhook with its address and secret; null when it is gone. @throws DeliveryFailed when they cannot be opened */
export function openedToSend(store: Store, box: SecretBox, id: string): Promise<OpenedWebhook | null> {
  return store.read((tx) => openWebhook(tx, box, id)).catch(cannotOpen);
}

/** Sealed under a key that is not here any more, as after a restore without the key file. */
function cannotOpen(cause: unknown): never {
  throw new DeliveryFailed('接收地址的密钥打不开，请重新填写地址', true, { cause });
}
