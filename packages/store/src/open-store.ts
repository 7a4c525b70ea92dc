/** Opens the store where its data lies. */

import { randomBytes } from 'node:crypto';
import type { OpenEngine, StatementListener } from './engines/engine.js';
import type { SqlitePlace } from './engines/sqlite.js';
import { hex, type Sources, uuidSource } from './identifiers.js';
import type { SchemaChoice } from './migrate/schema-choice.js';
import type { Store } from './store.js';

/** One file in a folder of this machine, or a PostgreSQL database. */
export type StorePlace = { dataDir: string } | { databaseUrl: string };

/** Clock and randomness of the system. */
export const systemSources: Sources = { now: () => new Date().toISOString(), random: pooledRandom() };

/** Random bytes drawn from the system in larger portions: each draw is dear. No byte is given out twice. */
function pooledRandom(): Sources['random'] {
  let pool = new Uint8Array();
  return (count) => {
    if (pool.length < count) pool = randomBytes(Math.max(count, 8_192));
    const drawn = pool.subarray(0, count);
    pool = pool.subarray(count);
    return drawn;
  };
}

/**
 * Opens the store, creating it or bringing it up to date; with `schema` `asItIs` it must be there.
 * @param sources clock and randomness; tests give their own.
 * @param listener told each statement, for tests that look at plans.
 * @throws SchemaMismatch when the data was made by a newer program.
 */
export async function openStore(
  place: StorePlace,
  sources: Sources = systemSources,
  listener: StatementListener | null = null,
  schema: SchemaChoice = 'latest',
): Promise<Store> {
  return storeOn(await openEngine(place, { now: sources.now, listener, schema }), sources);
}

/** Each engine is loaded only when it is used: PostgreSQL needs no SQLite binary. */
async function openEngine(place: StorePlace, options: Omit<SqlitePlace, 'dataDir'>): Promise<OpenEngine> {
  if ('dataDir' in place) {
    const { openSqlite } = await import('./engines/sqlite.js');
    return openSqlite({ dataDir: place.dataDir, ...options });
  }
  const { openPostgres } = await import('./engines/postgres.js');
  return openPostgres({ databaseUrl: place.databaseUrl, ...options });
}

function storeOn(open: OpenEngine, sources: Sources): Store {
  const { engine } = open;
  const newId = uuidSource(sources);
  const newSalt = () => hex(sources.random(16));
  return {
    engine: engine.name,
    transaction: (fn) => open.transaction((db) => fn({ db, engine, newId, newSalt })),
    read: (fn) => fn({ db: open.reader, engine }),
    snapshot: (fn) => open.snapshot((db) => fn({ db, engine })),
    newId,
    connections: () => open.connections(),
    close: () => open.close(),
  };
}
