import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onEveryEngine, registered, type TestEngine } from '@bihuan/store/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Member, member } from '../testing/member.js';
import {
  checkNginx,
  freePort,
  type Rendered,
  renderNginx,
  SITE_NAME,
  startNginx,
  withNginx,
} from '../testing/nginx.js';
import { addPerson } from '../testing/people.js';
import { type Asking, ask, JSON_BODY, signedIn } from '../testing/through-nginx.js';
import { formWith } from '../testing/upload.js';
import { STOP_TIMES, stopInOrder } from './stop-in-order.js';

const root = mkdtempSync(join(tmpdir(), 'bihuan-proxy-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

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
    for (let i = 0; i < 2; i += 1)
      members.push(await member(join(root, 'shared'), place.databaseUrl, publicUrl));
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
    await expect.poll(async () => (await sealed()).waiting).toBe(0);
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
