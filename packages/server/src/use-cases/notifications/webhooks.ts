/** 接收地址: where the digest of a rectification goes besides, looked after by its office. */

import { isIP } from 'node:net';
import { mayDo, type PolicyObject, refuse } from '@bihuan/domain';
import {
  addWebhook,
  changeWebhook,
  findWebhook,
  listWebhooks,
  type NewWebhook,
  objectOfRectification,
  type ReadTransaction,
  removeWebhook,
  type SecretBox,
  type Store,
  type WebhookChanges,
  type WebhookRecord,
  type WebhookTrouble,
  webhookTroubles,
} from '@bihuan/store';
import { noteWith } from '../../app/access-notes.js';
import type { Caller } from '../../app/caller.js';
import type { Visit } from '../../app/visit.js';
import { type AllowedPlace, isAllowedAddress, isAllowedHost } from '../../net/allowed-places.js';
import { openedToSend } from '../../notify/deliver.js';
import { DeliveryFailed } from '../../notify/delivery-failed.js';
import { type OutgoingFetch, sendWebhook } from '../../notify/send-webhook.js';
import { authorisedOnRectification } from '../authorised-deeds.js';
import { localDate } from '../local-date.js';

/** Who looks after them, and with what. Every change is on record in the access log. */
export interface WebhookDeed {
  store: Store;
  box: SecretBox;
  caller: Caller;
  visit: Visit;
  /** Places that may be reached without TLS. */
  allow: readonly AllowedPlace[];
}

/** A webhook, with why what was last to be sent to it has not arrived; null: nothing is known to be wrong. */
export interface WatchedWebhook extends WebhookRecord {
  trouble: WebhookTrouble | null;
}

/** Those of a rectification. @throws Refused `unknownRectification`, `notYourRole`, `outsideYourScope` */
export function rectificationWebhooks(
  { store, caller }: WebhookDeed,
  rectificationId: string,
): Promise<WatchedWebhook[]> {
  return store.read(async (tx) => {
    await assertMay(tx, caller, rectificationId);
    return watched(tx, await listWebhooks(tx, rectificationId));
  });
}

/** Adds one; its id. @throws Refused `webhookAddressNotValid`, `tooManyWebhooks` */
export function addRectificationWebhook(deed: WebhookDeed, added: Omit<NewWebhook, 'at'>): Promise<string> {
  const { store, box, caller } = deed;
  assertAddress(added.address, deed.allow);
  return store.transaction(async (tx) => {
    await assertMay(tx, caller, added.rectificationId);
    const id = await addWebhook(tx, box, { ...added, at: caller.at });
    await noteWith(tx, deed, 'settingsChanged', noteOf(id, 'added'));
    return id;
  });
}

/** Changes one. @throws Refused `unknownWebhook`, `webhookAddressNotValid` */
export function changeRectificationWebhook(
  deed: WebhookDeed,
  id: string,
  changes: WebhookChanges,
): Promise<WatchedWebhook> {
  const { store, box, caller } = deed;
  if (changes.address !== undefined) assertAddress(changes.address, deed.allow);
  return store.transaction(async (tx) => {
    await webhookInSight(tx, caller, id);
    await changeWebhook(tx, box, { id, at: caller.at, changes });
    await noteWith(tx, deed, 'settingsChanged', noteOf(id, 'changed'));
    const [changed] = await watched(tx, [await findWebhook(tx, id)]);
    return changed ?? refuse('unknownWebhook', { id });
  });
}

/** Takes one away. @throws Refused `unknownWebhook` */
export function removeRectificationWebhook(deed: WebhookDeed, id: string): Promise<void> {
  return deed.store.transaction(async (tx) => {
    await webhookInSight(tx, deed.caller, id);
    await removeWebhook(tx, id);
    await noteWith(tx, deed, 'settingsChanged', noteOf(id, 'removed'));
  });
}

/** Sends a message that says that it is only a try; null: it has arrived, else why not. */
export async function tryRectificationWebhook(
  { store, box, caller }: WebhookDeed,
  id: string,
  outgoing: OutgoingFetch,
): Promise<string | null> {
  await store.read((tx) => webhookInSight(tx, caller, id));
  const circumstances = { id: store.newId(), at: caller.at, publicUrl: null };
  try {
    const webhook = (await openedToSend(store, box, id)) ?? refuse('unknownWebhook', { id });
    const { rectificationId } = webhook;
    const payload = { on: localDate(caller.at), rectificationId, groups: [TRY] };
    await sendWebhook(outgoing, webhook, payload, circumstances);
    return null;
  } catch (error) {
    if (error instanceof DeliveryFailed) return error.message;
    throw error;
  }
}

const TRY = {
  kind: 'green' as const,
  heading: '这是一条试验消息',
  lines: [{ text: '收到就说明接收地址设好了，不用回复。', path: '/' }],
  more: 0,
};

async function watched(tx: ReadTransaction, webhooks: readonly WebhookRecord[]): Promise<WatchedWebhook[]> {
  const troubles = await webhookTroubles(tx, webhooks);
  return webhooks.map((webhook) => ({ ...webhook, trouble: troubles.get(webhook.id) ?? null }));
}

async function assertMay(tx: ReadTransaction, caller: Caller, rectificationId: string): Promise<void> {
  await authorisedOnRectification(tx, { caller, policy: 'manageWebhooks' }, rectificationId);
}

/** Whoever may not manage it is told the same as of one that is not there. */
async function webhookInSight(tx: ReadTransaction, caller: Caller, id: string): Promise<void> {
  const { rectificationId } = await findWebhook(tx, id);
  const object: PolicyObject = (await objectOfRectification(tx, rectificationId)) ?? {};
  if (mayDo(caller.profile, 'manageWebhooks', object)) refuse('unknownWebhook', { id });
}

function assertAddress(address: string, allow: readonly AllowedPlace[]): void {
  const url = URL.canParse(address) ? new URL(address) : null;
  const isClean = url !== null && url.username === '' && url.password === '';
  if (isClean && (url.protocol === 'https:' || (url.protocol === 'http:' && isAllowed(url, allow)))) return;
  refuse('webhookAddressNotValid', { found: url?.host ?? '' });
}

function isAllowed({ hostname }: URL, allow: readonly AllowedPlace[]): boolean {
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  return isAllowedHost(allow, host) || (isIP(host) !== 0 && isAllowedAddress(allow, host));
}

function noteOf(id: string, deed: string) {
  return { object: `webhook:${id}`, detail: { deed } };
}
