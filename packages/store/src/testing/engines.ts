/**
 * The engines that a test runs on. PostgreSQL comes from `TEST_DATABASE_URL`, or from the programs of this
 * machine; without either its tests are skipped, except on the build server, where that is an error.
 */

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { EngineName } from '../engines/engine.js';
import { SqliteConnection } from '../engines/sqlite-connection.js';
import { type OpenOptions, openStore, type StorePlace } from '../open-store.js';
import type { Store } from '../store.js';
import { postgresBinaries } from './postgres-binaries.js';
import { type PostgresDatabases, postgresDatabases } from './postgres-databases.js';
import { startPostgres } from './postgres-server.js';

/** What a test gets of an engine. */
export interface TestEngine {
  name: EngineName;
  /** An empty, migrated place for a store; removed after the tests. */
  place(): Promise<StorePlace>;
  /** A place in which only these statements have been run; no migration. */
  emptyPlace(statements: string): Promise<StorePlace>;
  /** A store in a place of its own, or in a given one; closed after the tests. */
  open(options?: OpenOptions & { place?: StorePlace }): Promise<Store>;
}

/** Runs the same tests on each engine. */
export function onEveryEngine(tests: (engine: TestEngine) => void): void {
  describe('on SQLite', () => tests(sqliteEngine()));
  describe('on PostgreSQL', () => {
    const found = process.env.TEST_DATABASE_URL ?? postgresBinaries();
    if (found !== null) tests(postgresEngine(found));
    else if (process.env.CI === 'true') it('finds PostgreSQL', () => Promise.reject(new Error(MISSING)));
    else it.skip(MISSING, () => undefined);
  });
}

const MISSING = 'PostgreSQL is not here: set TEST_DATABASE_URL or install it';

function sqliteEngine(): TestEngine {
  const folders: string[] = [];
  const place = async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bihuan-sqlite-'));
    folders.push(folder);
    return { dataDir: join(folder, 'data') };
  };
  const emptyPlace = async (statements: string) => {
    const { dataDir } = await place();
    mkdirSync(dataDir);
    const connection = new SqliteConnection(join(dataDir, 'bihuan.db'), 0, null);
    connection.exec(statements);
    connection.close();
    return { dataDir };
  };
  const end = async () => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  };
  return withStores({ name: 'sqlite', place, emptyPlace }, end);
}

function postgresEngine(found: string): TestEngine {
  let databases: PostgresDatabases | undefined;
  let stop = async () => {};
  beforeAll(async () => {
    if (found.includes('://')) databases = await postgresDatabases(found);
    else {
      const server = await startPostgres(found);
      stop = () => server.stop();
      databases = await postgresDatabases(server.url);
    }
  });
  const made = () => {
    if (!databases) throw new Error('a place is made inside a test, when the server has started');
    return databases;
  };
  const place = async () => ({ databaseUrl: await made().create() });
  const emptyPlace = async (statements: string) => ({ databaseUrl: await made().createWith(statements) });
  return withStores({ name: 'postgres', place, emptyPlace }, async () => {
    await databases?.drop();
    await stop();
  });
}

function withStores(places: Omit<TestEngine, 'open'>, end: () => Promise<void>): TestEngine {
  const opened: Store[] = [];
  afterAll(async () => {
    for (const store of opened) await store.close();
    await end();
  });
  return {
    ...places,
    async open({ place: given, ...options } = {}) {
      const store = await openStore(given ?? (await places.place()), options);
      opened.push(store);
      return store;
    },
  };
}
