import type { ReadTransaction } from '../store.js';
import type { WebhookRecord } from './webhooks.js';

/** Why what was last to be sent to a webhook has not arrived. */
export interface WebhookTrouble {
  /** The sentence of the last try. */
  reason: string;
  /** UTC instant of the digest that has not arrived. */
  madeAt: string;
  /** It is not tried again by itself. */
  isGivenUp: boolean;
}

/**
 * What has not arrived at these webhooks, by their ids. One that is switched off, that was changed since, or that has
 * got something later is not in the answer.
 */
export async function webhookTroubles(
  tx: ReadTransaction,
  webhooks: readonly WebhookRecord[],
): Promise<ReadonlyMap<string, WebhookTrouble>> {
  const troubles = new Map<string, WebhookTrouble>();
  for (const webhook of webhooks) {
    const trouble = webhook.enabled ? await troubleOf(tx, webhook) : null;
    if (trouble) troubles.set(webhook.id, trouble);
  }
  return troubles;
}

async function troubleOf({ db }: ReadTransaction, webhook: WebhookRecord): Promise<WebhookTrouble | null> {
  const last = await db
    .selectFrom('outbox')
    .select(['state', 'last_error', 'made_at', 'due_at', 'ended_at'])
    .where('addressee', '=', `webhook:${webhook.id}`)
    // What has not been tried yet says nothing.
    .where((eb) => eb.or([eb('last_error', 'is not', null), eb('state', '=', 'sent')]))
    .orderBy('id', 'desc')
    .executeTakeFirst();
  if (!last || last.last_error === null) return null;
  // What waits for its next try stands for the address as it is now.
  if ((last.ended_at ?? last.due_at) <= webhook.changedAt) return null;
  return { reason: last.last_error, madeAt: last.made_at, isGivenUp: last.state === 'dead' };
}
