/** The request that brings a digest to a robot of WeCom or DingTalk, or to a program that takes JSON. */

import { createHmac } from 'node:crypto';
import { digestMarkdown, digestSubject } from '@bihuan/domain';
import type { OpenedWebhook, WebhookKind, WebhookPayload } from '@bihuan/store';
import type { OutgoingRequest } from '../net/outgoing.js';

export interface WebhookCircumstances {
  /** Names the delivery: whoever gets it twice can tell. */
  id: string;
  /** UTC instant of sending. */
  at: string;
  publicUrl: string | null;
}

type Target = Pick<OpenedWebhook, 'kind' | 'address' | 'secret'>;

/**
 * Octets of Markdown that a robot takes. WeCom: 4,096 (群机器人配置说明, markdown 类型); DingTalk: 20,000
 * (自定义机器人, 消息体); both less the frame around it.
 */
const MOST_OCTETS: Record<Exclude<WebhookKind, 'json'>, number> = { wecom: 4_000, dingtalk: 18_000 };

/** The request for this address. */
export function webhookRequest(
  { kind, address, secret }: Target,
  payload: WebhookPayload,
  circumstances: WebhookCircumstances,
): OutgoingRequest {
  const title = digestSubject(payload.groups, payload.on);
  if (kind === 'json') return jsonRequest(address, secret, payload, circumstances);
  const { publicUrl, at } = circumstances;
  const text = digestMarkdown(payload.groups, { title, publicUrl, mostOctets: MOST_OCTETS[kind] });
  return kind === 'wecom'
    ? posted(address, JSON.stringify({ msgtype: 'markdown', markdown: { content: text } }))
    : posted(
        dingtalkAddress(address, secret, at),
        JSON.stringify({ msgtype: 'markdown', markdown: { title, text } }),
      );
}

/** DingTalk (自定义机器人安全设置, 加签): Base64 of HMAC-SHA256 over milliseconds, line break and secret. */
function dingtalkAddress(address: string, secret: string | null, at: string): string {
  if (secret === null) return address;
  const timestamp = String(Date.parse(at));
  const url = new URL(address);
  url.searchParams.set('timestamp', timestamp);
  url.searchParams.set(
    'sign',
    createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64'),
  );
  return url.href;
}

/**
 * Plain JSON. `X-Bihuan-Signature: sha256=<hex>` is HMAC-SHA256 under the secret over `<X-Bihuan-Timestamp>.<body>`,
 * the timestamp in seconds since 1970: whoever receives it checks both, and takes no old one.
 */
function jsonRequest(
  address: string,
  secret: string | null,
  { on, rectificationId, groups }: WebhookPayload,
  { id, at, publicUrl }: WebhookCircumstances,
): OutgoingRequest {
  const shown = groups.map(({ kind, heading, lines, more }) => ({
    ...{ kind, heading, more },
    lines: lines.map(({ text, path }) => ({ text, url: publicUrl === null ? null : publicUrl + path })),
  }));
  const body = JSON.stringify({ type: 'digest', id, on, rectificationId, groups: shown });
  const timestamp = String(Math.floor(Date.parse(at) / 1_000));
  const signature =
    secret === null ? null : createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
  return posted(address, body, {
    'x-bihuan-timestamp': timestamp,
    ...(signature !== null && { 'x-bihuan-signature': `sha256=${signature}` }),
  });
}

function posted(url: string, body: string, headers: Record<string, string> = {}): OutgoingRequest {
  return {
    url,
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  };
}
