import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as timer } from 'node:timers/promises';
import { openFileVault, openStore, type Store } from '@bihuan/store';
import { onEveryEngine, registered, type TestEngine } from '@bihuan/store/testing';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildServer } from '../app/build-server.js';
import { CONNECTION_LIMITS } from '../app/connection-limits.js';
import { systemClock } from '../deps.js';
import { sealEveryMinute } from '../jobs/seal-every-minute.js';
import {
  checkNginx,
  freePort,
  type Rendered,
  renderNginx,
  SITE_NAME,
  startNginx,
  withNginx,
} from '../testing/nginx.js';
import { addPerson, PASSWORD, type TestPerson } from '../testing/people.js';
import { formWith } from '../testing/upload.js';
import { serverLog } from './server-log.js';
import { productConfig } from './start-server.js';
import { STOP_TIMES, stopInOrder } from './stop-in-order.js';

const root = mkdtempSync(join(tmpdir(), 'bihuan-proxy-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const JSON_BODY = { 'content-type': 'application/json' };

/** One application server of several, and who it thinks has asked. */
interface Member {
  app: FastifyInstance;
  store: Store;
  port: number;
  seen: { ip: string; protocol: string }[];
}

/** A slow client would be cut off by the application itself after a second. */
const connections = { ...CONNECTION_LIMITS, request: 1_000, headers: 1_000, checkEvery: 50 };

async function member(databaseUrl: string, publicUrl: string): Promise<Member> {
  const dataFolder = join(root, 'shared');
  mkdirSync(dataFolder, { recursive: true });
  const store = await openStore({ databaseUrl });
  const vault = openFileVault(join(dataFolder, 'files'));
  const reach = { listen: '127.0.0.1', publicUrl, trustedProxies: ['127.0.0.1'], outgoingAllow: [] };
  const config = { ...productConfig(dataFolder, { ...reach, accounts: true }), connections };
  const log = serverLog(() => undefined);
  const app = await buildServer({ store, vault, clock: systemClock, log, config });
  const seen: Member['seen'] = [];
  app.addHook('onRequest', async ({ ip, protocol }) => {
    seen.push({ ip, protocol });
  });
  app.post('/received', async (request) => {
    const part = await request.file();
    let size = 0;
    for await (const chunk of part?.file ?? []) size += (chunk as Buffer).length;
    return { size };
  });
  sealEveryMinute(app, { store, clock: systemClock, keyFolder: dataFolder }, 5);
  await app.listen({ host: '127.0.0.1', port: 0 });
  return { app, store, seen, port: (app.server.address() as AddressInfo).port };
}

interface Asking {
  path: string;
  method?: string;
  headers?: Record<string, string>;
  body?: Buffer;
  /** Instead of sending the body at once: in so many pieces, over two seconds. */
  pieces?: number;
  /** Of this machine, to be told from others. */
  from?: string;
  serverName?: string;
}

async function ask({ httpsPort, authority }: Rendered, asking: Asking) {
  const { path, method = 'GET', headers, body, pieces = 1, from, serverName = SITE_NAME } = asking;
  const request = requestHttps({
    ...{ host: '127.0.0.1', port: httpsPort, path, method, agent: false, ca: authority },
    ...{ servername: serverName, ...(from !== undefined && { localAddress: from }) },
    headers: { host: `${SITE_NAME}:${httpsPort}`, 'content-length': String(body?.length ?? 0), ...headers },
  });
  const answered = once(request, 'response') as Promise<[IncomingMessage]>;
  answered.catch(() => undefined);
  const size = Math.ceil((body?.length ?? 0) / pieces);
  for (let piece = 0; piece < pieces && body; piece += 1) {
    request.write(body.subarray(piece * size, (piece + 1) * size));
    if (pieces > 1) await timer(2_000 / pieces);
  }
  request.end();
  const [response] = await answered;
  let text = '';
  for await (const chunk of response) text += chunk;
  return { status: response.statusCode, headers: response.headers, text };
}

/** Signs in through the proxy, with both factors. @returns the headers by which both servers know who asks */
async function signedIn(site: Rendered, person: TestPerson): Promise<Record<string, string>> {
  const own = { ...JSON_BODY, 'sec-fetch-site': 'same-origin' };
  const post = async (path: string, body: object, headers: Record<string, string>) => {
    const answer = await ask(site, {
      path,
      method: 'POST',
      headers,
      body: Buffer.from(JSON.stringify(body)),
    });
    expect(answer.status).toBeLessThan(300);
    const set = answer.headers['set-cookie']?.find((cookie) => cookie.startsWith('__Host-')) ?? '';
    expect(set).toMatch(/; Secure/);
    return set.split(';')[0] ?? '';
  };
  const { loginName } = person;
  const half = await post('/api/session', { loginName, password: PASSWORD }, own);
  const cookie = await post('/api/session/second-factor', { code: person.code() }, { ...own, cookie: half });
  return { cookie, 'sec-fetch-site': 'same-origin' };
}

function twoServers(program: string, engine: TestEngine): void {
  let site: Rendered;
  let stopNginx = async () => {};
  const members: Member[] = [];
  const both = () => members as [Member, Member];
  let asOffice: Record<string, string> = {};
  let findings = '';
  const register = (problem: string): Asking => ({
    ...{ path: findings, method: 'POST', headers: { ...asOffice, ...JSON_BODY } },
    body: Buffer.from(JSON.stringify({ problem, measures: [{ text: '清理废弃渔船63艘。' }] })),
  });

  beforeAll(async () => {
    const place = await engine.place();
    if (!('databaseUrl' in place)) throw new Error('a database for several servers');
    const httpsPort = await freePort();
    const publicUrl = `https://${SITE_NAME}:${httpsPort}`;
    for (let i = 0; i < 2; i += 1) members.push(await member(place.databaseUrl, publicUrl));
    const servers = members.map(({ port }) => `127.0.0.1:${port}`);
    site = await renderNginx(root, 'two-servers.conf', servers, httpsPort);
    stopNginx = await startNginx(program, site);
    const [{ store }] = both();
    const { rectificationId } = await registered(store, []);
    findings = `/api/rectifications/${rectificationId}/findings`;
    const role = { role: 'office' as const, rectificationId };
    asOffice = await signedIn(
      site,
      await addPerson(store, { role, secretKeyFile: join(root, 'shared', 'secret.key') }),
    );
  });
  afterAll(async () => {
    await stopNginx();
    for (const { app, store } of members) {
      await app.close();
      await store.close();
    }
  });

  it('spreads the requests over both', async () => {
    for (let i = 0; i < 10; i += 1) expect((await ask(site, { path: '/healthz' })).status).toBe(200);
    for (const { seen } of both()) expect(seen.length).toBeGreaterThanOrEqual(4);
  });

  it('shows on one what was written on the other', async () => {
    const { status, text } = await ask(site, register('渔港环境整治不彻底'));
    expect(status).toBe(201);
    const { id } = JSON.parse(text) as { id: string };
    for (let i = 0; i < 4; i += 1) {
      const read = await ask(site, { path: `/api/findings/${id}`, headers: asOffice });
      expect(read.text).toContain('渔港环境整治不彻底');
    }
  });

  it('knows the client’s own address, whatever the client says', async () => {
    for (const { seen } of both()) seen.length = 0;
    const headers = {
      ...{ 'x-forwarded-for': '192.0.2.1', forwarded: 'for=192.0.2.2', 'x-real-ip': '192.0.2.3' },
      ...{ 'x-forwarded-proto': 'http', 'x-forwarded-host': 'evil.example' },
    };
    for (let i = 0; i < 4; i += 1) await ask(site, { path: '/healthz', headers, from: '127.0.0.7' });
    const seen = both().flatMap((one) => one.seen);
    expect(seen).toHaveLength(4);
    expect(seen.every(({ ip, protocol }) => ip === '127.0.0.7' && protocol === 'https')).toBe(true);
  });

  it('answers to its own name only', async () => {
    await expect(ask(site, { path: '/healthz', serverName: 'evil.example' })).rejects.toThrow();
    for (const { seen } of both()) seen.length = 0;
    const wrong = await ask(site, { path: '/healthz', headers: { host: 'evil.example' } });
    expect(wrong.status).toBeGreaterThanOrEqual(400);
    const loopback = await ask(site, { path: '/healthz', headers: { host: '127.0.0.1' } });
    expect(loopback.status).toBeGreaterThanOrEqual(400);
    const otherPort = await ask(site, { path: '/healthz', headers: { host: `${SITE_NAME}:1` } });
    expect(JSON.parse(otherPort.text)).toMatchObject({ error: { code: 'hostNotAllowed' } });
  });

  it('keeps readiness and metrics to the inside, and sends plain HTTP to TLS', async () => {
    expect((await ask(site, { path: '/metrics' })).status).toBe(404);
    expect((await ask(site, { path: '/readyz' })).status).toBe(404);
    const plain = await fetch(`http://127.0.0.1:${site.httpPort}/x?y=1`, { redirect: 'manual' });
    expect([plain.status, plain.headers.get('location')]).toEqual([308, `https://${SITE_NAME}/x?y=1`]);
  });

  it('leaves the security headers as the application sets them', async () => {
    const { headers } = await ask(site, { path: '/' });
    expect(headers['strict-transport-security']).toBe('max-age=31536000');
    expect(headers['content-security-policy']).toContain("default-src 'self'");
  });

  it('passes an upload of 40 MB, and a slow one on which the application would not wait', async () => {
    const upload = (size: number, pieces: number): Asking => {
      const { headers, payload } = formWith('file', '附件.bin', Buffer.alloc(size, 1));
      const type = { 'content-type': headers['content-type'] };
      return { path: '/received', method: 'POST', headers: type, body: payload, pieces };
    };
    const size = 40 * 1024 * 1024;
    expect(JSON.parse((await ask(site, upload(size, 1))).text)).toEqual({ size });
    expect(JSON.parse((await ask(site, upload(300_000, 20))).text)).toEqual({ size: 300_000 });
    const tooLarge = ask(site, upload(53 * 1024 * 1024, 1)).catch(() => ({ status: 413 }));
    expect((await tooLarge).status).toBe(413);
  });

  it('is sealed by both in turn, each event once', async () => {
    for (let i = 0; i < 20; i += 1) expect((await ask(site, register(`第${i}个问题`))).status).toBe(201);
    const [{ store }] = both();
    const sealed = async () =>
      store.read(async ({ db }) => ({
        waiting: (await db.selectFrom('log_queue').selectAll().execute()).length,
        leaves: (await db.selectFrom('log_leaves').select('leaf').orderBy('leaf').execute()).map(
          ({ leaf }) => leaf,
        ),
        events: (await db.selectFrom('events').select('position').execute()).length,
      }));
    await expect.poll(async () => (await sealed()).waiting, { timeout: 10_000 }).toBe(0);
    const { leaves, events } = await sealed();
    expect(events).toBeGreaterThanOrEqual(20);
    expect(leaves).toEqual(Array.from({ length: events }, (_, index) => index));
  });

  it('goes on with one server while the other stops, without an error for anybody', async () => {
    const [{ app }] = both();
    const statuses: (number | undefined)[] = [];
    let isStopped = false;
    const stopping = stopInOrder(app, new AbortController(), STOP_TIMES).finally(() => {
      isStopped = true;
    });
    while (!isStopped || statuses.length < 20) {
      statuses.push((await ask(site, { path: '/api/rectifications', headers: asOffice })).status);
    }
    expect(await stopping).toBe(true);
    expect(statuses.filter((status) => status !== 200)).toEqual([]);
    expect((await ask(site, register('只剩一台时的问题'))).status).toBe(201);
  });
}

describe('two servers on one database behind nginx', () => {
  withNginx((program) => {
    onEveryEngine((engine) => {
      if (engine.name === 'postgres') twoServers(program, engine);
      else {
        it.each(['one-server.conf', 'two-servers.conf'])(
          'are configured by files that nginx accepts: %s',
          async (name) => {
            const servers = name === 'two-servers.conf' ? ['127.0.0.1:4680', '127.0.0.1:4681'] : [];
            const told = await checkNginx(
              program,
              await renderNginx(join(root, name), name, servers, await freePort()),
            );
            expect(told).toContain('test is successful');
            expect(told).not.toContain('[warn]');
          },
        );
      }
    });
  });
});
