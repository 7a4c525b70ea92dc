import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { digestGroups, type NoticeItem } from '@bihuan/domain';
import type { OpenedWebhook } from '@bihuan/store';
import { afterAll, describe, expect, it } from 'vitest';
import { allowedPlaceOf } from '../net/allowed-places.js';
import { sendOutgoing } from '../net/outgoing.js';
import { DeliveryFailed } from './delivery-failed.js';
import { type OutgoingFetch, sendWebhook } from './send-webhook.js';

interface Received {
  url: string;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** A real receiver on this machine: what it got, and how it answers next. */
async function receiver() {
  const received: Received[] = [];
  const answer = { status: 200, body: '{"errcode":0,"errmsg":"ok"}' };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString('utf8');
    received.push({ url: request.url ?? '', headers: request.headers, body });
    response.writeHead(answer.status).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { received, answer, address: `http://127.0.0.1:${port}/send?key=k1` };
}

const here = allowedPlaceOf('127.0.0.1');
const allowing: OutgoingFetch = (request) => sendOutgoing(request, { allow: here ? [here] : [] });
const strict: OutgoingFetch = (request) => sendOutgoing(request, { allow: [] });

const finding = { id: 'f3', number: '3', problem: '绝不外传的一句话', visibility: 'restricted' } as const;
const items: NoticeItem[] = [
  { kind: 'red', rectificationId: 'r1', finding, due: '2026-08-20' },
  {
    kind: 'yellow',
    rectificationId: 'r1',
    finding: { ...finding, id: 'f4', number: '4', problem: '老旧小区改造进度偏慢', visibility: 'public' },
    due: '2026-09-01',
  },
];
const payload = { on: '2026-08-25', rectificationId: 'r1', groups: digestGroups(items) };
const circumstances = { id: 'd1', at: '2026-08-25T00:30:00.500Z', publicUrl: 'https://ledger.example' };

function webhook(kind: OpenedWebhook['kind'], address: string, secret: string | null = null): OpenedWebhook {
  const moments = { madeAt: circumstances.at, changedAt: circumstances.at };
  const shown = { id: 'w1', rectificationId: 'r1', name: '群', host: 'x', enabled: true, ...moments };
  return { ...shown, kind, address, secret, hasSecret: secret !== null };
}

async function failure(sending: Promise<void>): Promise<DeliveryFailed> {
  const error: unknown = await sending.then(
    () => new Error('it was sent'),
    (thrown: unknown) => thrown,
  );
  if (error instanceof DeliveryFailed) return error;
  throw error;
}

describe('a webhook', async () => {
  const { received, answer, address } = await receiver();
  const send = (hook: OpenedWebhook, outgoing = allowing) =>
    sendWebhook(outgoing, hook, payload, circumstances);
  const last = () => {
    const got = received.at(-1);
    if (!got) throw new Error('nothing came');
    return { ...got, json: JSON.parse(got.body) as Record<string, Record<string, string>> };
  };

  it('of WeCom gets Markdown, without a word of what is restricted', async () => {
    await send(webhook('wecom', address));
    const { url, json } = last();
    expect(url).toBe('/send?key=k1');
    expect(json).toMatchObject({ msgtype: 'markdown' });
    expect(json.markdown?.content).toContain('问题3已逾期');
    expect(json.markdown?.content).toContain('老旧小区改造进度偏慢');
    expect(JSON.stringify(json)).not.toContain('绝不外传');
  });

  it('of DingTalk gets a title and the signature that its secret makes', async () => {
    await send(webhook('dingtalk', address, 'SEC1'));
    const { url, json } = last();
    const query = new URL(url, 'http://x').searchParams;
    const timestamp = String(Date.parse(circumstances.at));
    const sign = createHmac('sha256', 'SEC1').update(`${timestamp}\nSEC1`).digest('base64');
    expect(Object.fromEntries(query)).toEqual({ key: 'k1', timestamp, sign });
    expect(json.markdown?.title).toBe('闭环 8月25日：1 项已逾期，1 项临近到期');
    expect(json.markdown?.text).not.toContain('绝不外传');
  });

  it('of a program gets JSON with a signature over time and body', async () => {
    await send(webhook('json', address, 'shared-secret'));
    const { headers, body, json } = last();
    const timestamp = String(headers['x-bihuan-timestamp']);
    expect(timestamp).toBe('1787617800');
    const expected = createHmac('sha256', 'shared-secret').update(`${timestamp}.${body}`).digest('hex');
    expect(headers['x-bihuan-signature']).toBe(`sha256=${expected}`);
    expect(json).toMatchObject({
      ...{ type: 'digest', id: 'd1', on: '2026-08-25', rectificationId: 'r1' },
      groups: [
        { kind: 'red', lines: [{ url: 'https://ledger.example/f/f3' }] },
        { kind: 'yellow', lines: [{ url: 'https://ledger.example/f/f4' }] },
      ],
    });
    expect(body).not.toContain('绝不外传');
  });

  it('that points into the network is never reached, unless the operator allows the place', async () => {
    const before = received.length;
    expect(await failure(send(webhook('wecom', address), strict))).toMatchObject({ isFinal: true });
    expect(received).toHaveLength(before);
  });

  it.each([
    [404, '', true],
    [500, '', false],
    [429, '', false],
    [302, '', false],
    [200, '{"errcode":45009,"errmsg":"too often"}', false],
    [200, '<html>', false],
  ])('that answers %i %s has not taken it; for good: %s', async (status, body, isFinal) => {
    Object.assign(answer, { status, body });
    expect(await failure(send(webhook('wecom', address)))).toMatchObject({ isFinal });
    Object.assign(answer, { status: 200, body: '{"errcode":0}' });
  });
});
