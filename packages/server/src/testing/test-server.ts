import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Client, createClient } from '@bihuan/contract';
import { openFileVault, openStore, type Store } from '@bihuan/store';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterAll } from 'vitest';
import { buildServer } from '../app/build-server.js';
import { CONNECTION_LIMITS } from '../app/connection-limits.js';
import { type Clock, type ServerConfig, systemClock } from '../deps.js';
import { defaultSignInRules } from '../use-cases/session/sign-in-rules.js';

/** A server of real parts in a folder of its own, not listening; answers are checked against the contract. */
export interface TestServer {
  app: FastifyInstance;
  store: Store;
  folder: string;
  /** The typed client, as the pages use it. */
  client: Client;
  /** Everything that was logged. */
  logged: () => string;
  /** Every route that was mounted, as `GET /api/about`. */
  mounted: string[];
}

interface Options {
  config?: Partial<ServerConfig>;
  /** Instead of a store in the folder; closed by whoever opened it. */
  store?: Store;
  clock?: Clock;
}

const HOST = '127.0.0.1:4680';

/** `fetch` that goes into the application without a socket. */
export function injecting(app: FastifyInstance): typeof fetch {
  return async (input, init = {}) => {
    const { method = 'GET', headers = {}, body } = init;
    const response = await app.inject({
      method: method as 'GET',
      url: String(input),
      headers: { host: HOST, ...(headers as Record<string, string>) },
      ...(body !== undefined && body !== null && { payload: body as string }),
    });
    const answered = Object.entries(response.headers).map(([name, value]): [string, string] => [
      name,
      String(value),
    ]);
    return new Response(new Uint8Array(response.rawPayload), {
      status: response.statusCode,
      headers: answered,
    });
  };
}

function defaults(folder: string): ServerConfig {
  return {
    version: '0.0.0',
    webFolder: join(folder, 'no-web'),
    workFolder: join(folder, 'work'),
    samplePath: null,
    publicUrl: null,
    trustedProxies: [],
    accounts: false,
    signIn: defaultSignInRules,
    oidc: null,
    secretKeyFile: join(folder, 'secret.key'),
    keyFolder: folder,
    outgoingAllow: [],
    connections: CONNECTION_LIMITS,
    requestsPerMinute: 100_000,
    uploadBytes: 1024 * 1024,
    checkAnswers: true,
  };
}

/** Opens a server for the tests of one file; everything is closed and removed behind them. */
export async function testServer({
  config,
  store: given,
  clock = systemClock,
}: Options = {}): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'bihuan-server-'));
  const store = given ?? (await openStore({ dataDir: folder }));
  const vault = openFileVault(join(folder, 'files'));
  const lines: string[] = [];
  const log = pino({ level: 'debug', base: null }, { write: (line: string) => lines.push(line) });
  const mounted: string[] = [];
  const app = await buildServer({
    ...{ store, vault, log, clock },
    config: { ...defaults(folder), ...config },
    onRoute: (method, path) => mounted.push(`${method} ${path}`),
  });
  await app.ready();
  afterAll(async () => {
    await app.close();
    if (!given) await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { app, store, folder, client: createClient(injecting(app)), logged: () => lines.join(''), mounted };
}
