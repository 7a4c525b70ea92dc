/** Where the digest of a rectification goes besides. Addresses and secrets are sealed: robots have their key in it. */

import { refuse } from '@bihuan/domain';
import type { SecretBox } from '../accounts/secret-box.js';
import { keepRectification } from '../events/relied-on.js';
import type { ReadTransaction, Transaction } from '../store.js';
import type { WebhooksTable } from './tables.js';

/** Robots of WeCom (企业微信) and DingTalk (钉钉) in a group, or any program that takes JSON. */
export const webhookKinds = ['wecom', 'dingtalk', 'json'] as const;
export type WebhookKind = (typeof webhookKinds)[number];

/** As it may be shown to whoever manages it. */
export interface WebhookRecord {
  id: string;
  rectificationId: string;
  kind: WebhookKind;
  /** What people call it: 整改办工作群. */
  name: string;
  /** Of its address only the host. */
  host: string;
  hasSecret: boolean;
  enabled: boolean;
  madeAt: string;
  changedAt: string;
}

/** With what only the sender may know. */
export interface OpenedWebhook extends WebhookRecord {
  address: string;
  secret: string | null;
}

export interface NewWebhook {
  rectificationId: string;
  kind: WebhookKind;
  name: string;
  /** Checked before: `https://…`. */
  address: string;
  secret: string | null;
  at: string;
}

/** More places than these nobody looks after. */
const MOST_WEBHOOKS = 10;

/** Adds one; its id. @throws Refused `tooManyWebhooks` */
export async function addWebhook(tx: Transaction, box: SecretBox, added: NewWebhook): Promise<string> {
  const { rectificationId, kind, name, address, secret, at } = added;
  // They are counted: whoever adds another one at this moment waits.
  await keepRectification(tx, rectificationId);
  const others = await listWebhooks(tx, rectificationId);
  if (others.length >= MOST_WEBHOOKS) refuse('tooManyWebhooks', { count: MOST_WEBHOOKS });
  const id = tx.newId();
  const row: WebhooksTable = {
    id,
    rectification_id: rectificationId,
    kind,
    name,
    ...sealedAddress(box, id, address),
    sealed_secret: sealedSecret(box, id, secret),
    enabled: 1,
    made_at: at,
    changed_at: at,
  };
  await tx.db.insertInto('webhooks').values(row).execute();
  return id;
}

export interface WebhookChanges {
  name?: string | undefined;
  address?: string | undefined;
  /** Null takes it away. */
  secret?: string | null | undefined;
  enabled?: boolean | undefined;
}

/** Changes what is given and leaves the rest. @throws Refused `unknownWebhook` */
export async function changeWebhook(
  tx: Transaction,
  box: SecretBox,
  { id, at, changes }: { id: string; at: string; changes: WebhookChanges },
): Promise<void> {
  const { name, address, secret, enabled } = changes;
  const { numUpdatedRows } = await tx.db
    .updateTable('webhooks')
    .set({
      changed_at: at,
      ...(name === undefined ? {} : { name }),
      ...(address === undefined ? {} : sealedAddress(box, id, address)),
      ...(secret === undefined ? {} : { sealed_secret: sealedSecret(box, id, secret) }),
      ...(enabled === undefined ? {} : { enabled: enabled ? 1 : 0 }),
    })
    .where('id', '=', id)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) refuse('unknownWebhook', { id });
}

/** Takes one away, with what was still to be sent to it. */
export async function removeWebhook({ db }: Transaction, id: string): Promise<void> {
  await db.deleteFrom('webhooks').where('id', '=', id).execute();
  await db
    .deleteFrom('outbox')
    .where('addressee', '=', `webhook:${id}`)
    .where('state', '=', 'waiting')
    .execute();
}

/** Those of a rectification, in the order in which they were made. */
export async function listWebhooks(
  { db }: ReadTransaction,
  rectificationId: string,
): Promise<WebhookRecord[]> {
  const query = db.selectFrom('webhooks').selectAll().where('rectification_id', '=', rectificationId);
  return (await query.orderBy('id').execute()).map(webhookRecord);
}

/** Where these go, by their ids; what was removed is not in the answer. */
export async function webhookHosts(
  { db }: ReadTransaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('webhooks').select(['id', 'host']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, host }) => [id, host]));
}

/** The one of this id. @throws Refused `unknownWebhook` */
export async function findWebhook({ db }: ReadTransaction, id: string): Promise<WebhookRecord> {
  const row = await db.selectFrom('webhooks').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? webhookRecord(row) : refuse('unknownWebhook', { id });
}

/**
 * With address and secret, to be sent to; null when it is gone.
 * @throws Error when it was sealed under another key, as after a restore without the key file
 */
export async function openWebhook(
  { db }: ReadTransaction,
  box: SecretBox,
  id: string,
): Promise<OpenedWebhook | null> {
  const row = await db.selectFrom('webhooks').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  const { sealed_address, sealed_secret } = row;
  return {
    ...webhookRecord(row),
    address: opened(box, sealed_address, `webhook-address:${id}`),
    secret: sealed_secret === null ? null : opened(box, sealed_secret, `webhook-secret:${id}`),
  };
}

function webhookRecord(row: WebhooksTable): WebhookRecord {
  return {
    id: row.id,
    rectificationId: row.rectification_id,
    kind: row.kind as WebhookKind,
    name: row.name,
    host: row.host,
    hasSecret: row.sealed_secret !== null,
    enabled: row.enabled === 1,
    madeAt: row.made_at,
    changedAt: row.changed_at,
  };
}

function sealedAddress(box: SecretBox, id: string, address: string) {
  const sealed_address = box.seal(new TextEncoder().encode(address), `webhook-address:${id}`);
  return { host: new URL(address).host, sealed_address };
}

function sealedSecret(box: SecretBox, id: string, secret: string | null): string | null {
  return secret === null ? null : box.seal(new TextEncoder().encode(secret), `webhook-secret:${id}`);
}

function opened(box: SecretBox, sealed: string, of: string): string {
  return new TextDecoder().decode(box.open(sealed, of));
}
