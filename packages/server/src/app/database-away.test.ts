import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { openStore } from '@bihuan/store';
import { type PostgresDatabases, postgresDatabases, registered } from '@bihuan/store/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testServer } from '../testing/test-server.js';

const headers = { host: 'localhost' };

/** The way to a database, which can be cut and mended like a server that is started again. */
async function wayTo(databaseUrl: string) {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let server: Server;
  const open = async (port: number) => {
    server = createServer((near) => {
      const far = connect(Number(target.port), target.hostname);
      for (const [socket, other] of [
        [near, far],
        [far, near],
      ] as const) {
        sockets.add(socket);
        socket.on('error', () => other.destroy());
        socket.on('close', () => other.destroy());
        socket.pipe(other);
      }
    }).listen(port, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  };
  const port = await open(0);
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${port}`;
  return {
    url: url.href,
    cut: async () => {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
    mend: () => open(port),
  };
}

/** Made for the whole run where PostgreSQL is; elsewhere its tests are skipped, except on the build server. */
const serverUrl = process.env.TEST_DATABASE_URL;

describe.skipIf(serverUrl === undefined && process.env.CI !== 'true')(
  'a database that goes away (PostgreSQL)',
  () => {
    let databases: PostgresDatabases;
    beforeAll(async () => {
      databases = await postgresDatabases(serverUrl ?? '');
    });
    afterAll(() => databases.drop());

    it('makes the server not ready, and answers say so; it comes back by itself', async () => {
      const way = await wayTo(await databases.create());
      const store = await openStore({ databaseUrl: way.url });
      const { app, logged } = await testServer({ store });
      const status = async (url: string) => (await app.inject({ url, headers })).statusCode;
      expect([await status('/readyz'), await status('/api/rectifications')]).toEqual([200, 200]);

      await way.cut();
      for (let i = 0; i < 3; i += 1) {
        const { statusCode, body } = await app.inject({ url: '/api/rectifications', headers });
        expect([statusCode, JSON.parse(body)]).toMatchObject([503, { error: { code: 'notReady' } }]);
      }
      expect([await status('/readyz'), await status('/healthz')]).toEqual([503, 200]);
      expect(logged()).toContain('ECONNREFUSED');

      await way.mend();
      expect([await status('/readyz'), await status('/api/rectifications')]).toEqual([200, 200]);
      await app.close();
      await store.close();
      await way.cut();
    });

    it('fails what was under way, and nothing else: the process lives, and nothing half done is kept', async () => {
      const way = await wayTo(await databases.create());
      const store = await openStore({ databaseUrl: way.url });
      const { rectificationId } = await registered(store, []);
      const underWay = store.transaction(async (tx) => {
        await tx.db.deleteFrom('rectifications').execute();
        await way.cut();
      });
      await expect(underWay).rejects.toThrow();
      await way.mend();
      const kept = await store.read(({ db }) => db.selectFrom('rectifications').select('id').execute());
      expect(kept).toEqual([{ id: rectificationId }]);
      await store.close();
      await way.cut();
    });
  },
);
