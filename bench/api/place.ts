/** The database that is measured on: the embedded one, a PostgreSQL started for it, or one that is there. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { StorePlace } from '@bihuan/store';
import { postgresBinaries, postgresDatabases, startPostgres } from '@bihuan/store/testing';
import pg from 'pg';
import { parentOf } from './process-cost.js';

/** A database, and how it is taken away again. */
export interface BenchPlace {
  place: StorePlace;
  /** Whether a former run has left its ledger there. */
  hasLedger: boolean;
  /** The process of its server; null where it is not to be seen. */
  postmaster: number | null;
  end: () => Promise<void>;
}

/** What a run remembers of its ledger, beside it. */
export const memoryIn = (folder: string) => join(folder, 'work.json');

/** @param url of a PostgreSQL database that is kept; null for a new one @throws Error where PostgreSQL is not here */
export async function openPlace(engine: string, folder: string, url: string | null): Promise<BenchPlace> {
  const hasLedger = existsSync(memoryIn(folder));
  const end = async () => {};
  if (engine === 'sqlite') return { place: { dataDir: folder }, hasLedger, postmaster: null, end };
  if (url !== null)
    return { place: { databaseUrl: url }, hasLedger, postmaster: await postmasterOf(url), end };
  return startedFor();
}

async function startedFor(): Promise<BenchPlace> {
  const binaries = postgresBinaries();
  const given = process.env.TEST_DATABASE_URL;
  if (given === undefined && binaries === null)
    throw new Error('PostgreSQL is not here: set TEST_DATABASE_URL');
  const server = given === undefined ? await startPostgres(binaries ?? '') : null;
  const databases = await postgresDatabases(given ?? server?.url ?? '');
  const end = async () => {
    await databases.drop();
    await server?.stop();
  };
  const databaseUrl = await databases.create();
  return { place: { databaseUrl }, hasLedger: false, postmaster: await postmasterOf(databaseUrl), end };
}

async function postmasterOf(connectionString: string): Promise<number | null> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  const parent = parentOf(rows[0]?.pid ?? 0);
  await client.end();
  return parent;
}
