/** Opens the store where its data lies. */

import { randomBytes } from 'node:crypto';
import type { RecordCrypto, RecordCryptoName } from '@bihuan/domain';
import type { OpenEngine, StatementListener } from './engines/engine.js';
import type { SqlitePlace } from './engines/sqlite.js';
import { hex, type Sources, uuidSource } from './identifiers.js';
import type { SchemaChoice } from './migrate/schema-choice.js';
import { cryptoAsItIs, settledCrypto } from './record-crypto/settled-crypto.js';
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

export interface OpenOptions {
  /** Clock and randomness; tests give their own. */
  sources?: Sources;
  /** Told each statement, for tests that look at plans. */
  listener?: StatementListener | null;
  /** How far the database is brought up to date; with `asItIs` it must be there. */
  schema?: SchemaChoice;
  /** The suite that the record must have, or begins with; null: the one that it has. */
  crypto?: RecordCryptoName | null;
}

/**
 * Opens the store, creating it or bringing it up to date.
 * @throws SchemaMismatch when the data was made by a newer program; RecordCryptoDiffers for another suite than the
 * record was begun with.
 */
export async function openStore(
  place: StorePlace,
  { sources = systemSources, listener = null, schema = 'latest', crypto = null }: OpenOptions = {},
): Promise<Store> {
  const open = await openEngine(place, { now: sources.now, listener, schema });
  try {
    const isCurrent = schema === 'latest';
    return storeOn(open, await (isCurrent ? settledCrypto(open, crypto) : cryptoAsItIs(open)), sources);
  } catch (error) {
    await open.close();
    throw error;
  }
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

function storeOn(open: OpenEngine, crypto: RecordCrypto, sources: Sources): Store {
  const { engine } = open;
  const newId = uuidSource(sources);
  const newSalt = () => hex(sources.random(16));
  return {
    engine: engine.name,
    crypto,
    transaction: (fn) => open.transaction((db) => fn({ db, engine, crypto, newId, newSalt })),
    read: (fn) => fn({ db: open.reader, engine, crypto }),
    snapshot: (fn) => open.snapshot((db) => fn({ db, engine, crypto })),
    newId,
    connections: () => open.connections(),
    close: () => open.close(),
  };
}
