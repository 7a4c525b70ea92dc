/** For vitest's `globalSetup`: one PostgreSQL server for the whole run, instead of one per test file. */

import { postgresBinaries } from './postgres-binaries.js';
import { startPostgres } from './postgres-server.js';

export default async function sharedPostgres(): Promise<(() => Promise<void>) | undefined> {
  const binaries = postgresBinaries();
  if (process.env.TEST_DATABASE_URL !== undefined || binaries === null) return undefined;
  const server = await startPostgres(binaries);
  process.env.TEST_DATABASE_URL = server.url;
  return () => server.stop();
}
