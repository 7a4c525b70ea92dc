/** Application servers as they stand behind a proxy: several on one database, with one data folder. */

import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { openFileVault, openStore, type Store } from '@bihuan/store';
import type { FastifyInstance } from 'fastify';
import { buildServer } from '../app/build-server.js';
import { CONNECTION_LIMITS } from '../app/connection-limits.js';
import { systemClock } from '../deps.js';
import { sealEveryMinute } from '../jobs/seal-every-minute.js';
import { serverLog } from '../start/server-log.js';
import { productConfig } from '../start/start-server.js';

/** One application server of several, and who it thinks has asked. */
export interface Member {
  app: FastifyInstance;
  store: Store;
  port: number;
  seen: { ip: string; protocol: string }[];
}

/** A client that sends for six seconds would be cut off by the application itself. */
const connections = { ...CONNECTION_LIMITS, request: 5_000, headers: 5_000, checkEvery: 50 };

/** @param dataFolder shared by all of them */
export async function member(dataFolder: string, databaseUrl: string, publicUrl: string): Promise<Member> {
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
