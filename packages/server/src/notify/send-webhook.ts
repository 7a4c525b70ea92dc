import type { OpenedWebhook, WebhookPayload } from '@bihuan/store';
import type { OutgoingAnswer, OutgoingRequest } from '../net/outgoing.js';
import { OutgoingRefused } from '../net/outgoing-refused.js';
import { DeliveryFailed } from './delivery-failed.js';
import { type WebhookCircumstances, webhookRequest } from './webhook-request.js';

/** Sends to an address that a person typed; see `sendOutgoing`. */
export type OutgoingFetch = (request: OutgoingRequest) => Promise<OutgoingAnswer>;

/** The address is wrong or was taken back: trying again mends nothing. */
const FINAL_STATUS = [400, 401, 403, 404, 405, 410];
const FINAL_OBSTACLES = ['notAnAddress', 'notHttps', 'credentials', 'notPublic'];

/** Brings a digest to a webhook. @throws DeliveryFailed with what the other side said */
export async function sendWebhook(
  outgoing: OutgoingFetch,
  webhook: OpenedWebhook,
  payload: WebhookPayload,
  circumstances: WebhookCircumstances,
): Promise<void> {
  const answer = await asked(outgoing, webhookRequest(webhook, payload, circumstances));
  const { status } = answer;
  if (status < 200 || status > 299)
    throw new DeliveryFailed(`对方回答 ${status}`, FINAL_STATUS.includes(status));
  if (webhook.kind !== 'json') assertTaken(answer);
}

async function asked(outgoing: OutgoingFetch, request: OutgoingRequest): Promise<OutgoingAnswer> {
  try {
    return await outgoing(request);
  } catch (error) {
    if (!(error instanceof OutgoingRefused)) throw error;
    throw new DeliveryFailed(error.message, FINAL_OBSTACLES.includes(error.obstacle), { cause: error });
  }
}

/** Robots answer 200 and say in the body whether they took it. */
function assertTaken({ body }: OutgoingAnswer): void {
  const { errcode } = parsed(body);
  if (errcode === 0) return;
  const code = typeof errcode === 'number' ? String(errcode) : '没有编号';
  throw new DeliveryFailed(`群机器人没有收下（${code}）`, false);
}

function parsed(body: Uint8Array): { errcode?: unknown } {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(body));
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
