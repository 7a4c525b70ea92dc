import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importsInState, openStore } from '@bihuan/store';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { type ChildServer, childServer } from '../testing/child-server.js';

const folder = mkdtempSync(join(tmpdir(), 'bihuan-stop-'));
const started: ChildServer[] = [];
afterAll(async () => {
  // A program that is being killed may still put a file into the folder that is being taken away.
  await Promise.all(started.map((server) => server.kill()));
  rmSync(folder, { recursive: true, force: true });
});

async function serving(name: string, flags: string[] = []) {
  const server = await childServer(['--data', join(folder, name), ...flags]);
  started.push(server);
  return server;
}

const HEADER = {
  ...{ kind: '审计', genre: 'plan', title: '云岭市渔业局审计整改方案', issuer: null },
  ...{ inspectedBody: '云岭市渔业局', inspectionTeam: null, authority: null, round: null },
  ...{ inspectedFrom: null, inspectedTo: null, feedbackDate: '2031-05-06', publishedDate: null },
};

/** A request of which the last byte has not been sent; `finish` sends it and gives the answer. */
async function halfSent({ port }: ChildServer) {
  const body = JSON.stringify({ header: HEADER });
  const bytes = Buffer.from(body);
  const socket = connect(port, '127.0.0.1');
  const head = [
    'POST /api/rectifications HTTP/1.1',
    `Host: 127.0.0.1:${port}`,
    'Content-Type: application/json',
    `Content-Length: ${bytes.length}`,
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  socket.write(bytes.subarray(0, -1));
  let answer = '';
  socket.on('data', (chunk) => {
    answer += chunk;
  });
  await once(socket, 'connect');
  // Answered only when the server has read what came before on other connections.
  await fetch(`http://127.0.0.1:${port}/healthz`);
  return {
    finish: async () => {
      socket.write(bytes.subarray(-1));
      await once(socket, 'close');
      return answer;
    },
  };
}

async function refusesConnections({ port }: ChildServer): Promise<void> {
  await vi.waitFor(async () => expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow(), {
    timeout: 10_000,
  });
}

describe('a server that is asked to stop', () => {
  it('accepts nothing more, finishes what is under way, seals the log and ends well', async () => {
    const server = await serving('finishing');
    const { finish } = await halfSent(server);
    server.child.kill('SIGTERM');
    await refusesConnections(server);
    expect(await finish()).toMatch(/^HTTP\/1\.1 201 /);
    expect(await server.ended).toBe(0);
    const store = await openStore({ dataDir: join(folder, 'finishing') });
    const rows = await store.read(async ({ db }) => ({
      events: await db.selectFrom('events').select('position').execute(),
      unsealed: await db.selectFrom('log_queue').selectAll().execute(),
    }));
    await store.close();
    expect(rows.events.length).toBeGreaterThan(0);
    expect(rows.unsealed).toEqual([]);
  }, 60_000);

  it('says on /readyz that it will not be there for long, while it still answers', async () => {
    const server = await serving('draining', ['--drain', '120']);
    const at = `http://127.0.0.1:${server.port}`;
    expect((await fetch(`${at}/readyz`)).status).toBe(200);
    server.child.kill('SIGTERM');
    await vi.waitFor(async () => expect((await fetch(`${at}/readyz`)).status).toBe(503), { timeout: 10_000 });
    expect(await (await fetch(`${at}/readyz`)).json()).toMatchObject({ error: { code: 'stopping' } });
    expect((await fetch(`${at}/healthz`)).status).toBe(200);
  }, 60_000);

  it('marks an import that it was reading as interrupted', async () => {
    const server = await serving('reading');
    const line = '关于“渔港环境整治不彻底”问题的整改。清理废弃渔船63艘，修复防波堤2处。\n';
    const response = await fetch(`http://127.0.0.1:${server.port}/api/imports/text`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: line.repeat(100_000) }),
    });
    expect(response.status).toBeLessThan(300);
    expect(await server.stop()).toBe(0);
    const store = await openStore({ dataDir: join(folder, 'reading') });
    const left = await store.read((tx) => importsInState(tx, ['failed']));
    await store.close();
    expect(left).toMatchObject([{ failure: { code: 'interrupted' } }]);
  }, 60_000);

  it('ends at once when it is asked again', async () => {
    const server = await serving('impatient');
    await halfSent(server);
    server.child.kill('SIGTERM');
    await refusesConnections(server);
    const again = setInterval(() => server.child.kill('SIGTERM'), 50);
    expect(await server.ended).toBe(143);
    clearInterval(again);
  }, 60_000);
});
