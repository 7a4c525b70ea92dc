/** A pool of PostgreSQL connections whose statements are prepared once and then only executed. */

import { createHash } from 'node:crypto';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';
import type { StatementListener } from './engine.js';

const INT8 = 20;
/** Statements of changing length (lists, bulk rows) must not fill the server's memory. */
const MAX_NAMED = 400;
const MAX_NAMED_LENGTH = 16_000;
/** A search is planned each time: whether a word is common decides the way. */
const PLANNED_EACH_TIME = '@@';

/** For a connection, be it a new one or one that others still use: then the caller hears that there is none. */
const PATIENCE_MILLISECONDS = 15_000;

/**
 * Between two statements of a transaction. A program that hangs, or whose machine has gone, would else keep its locks
 * for as long as the network believes in it, and with them every other server waiting.
 */
const IDLE_MILLISECONDS = 5 * 60 * 1000;

/** Opens a pool; nothing connects before the first query. 64-bit integers come as numbers. */
export function openPool(databaseUrl: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    application_name: 'bihuan',
    max: 10,
    connectionTimeoutMillis: PATIENCE_MILLISECONDS,
    idle_in_transaction_session_timeout: IDLE_MILLISECONDS,
    keepAlive: true,
    types: {
      getTypeParser: (oid, format) => (oid === INT8 ? safeInteger : pg.types.getTypeParser(oid, format)),
    },
  });
  // A connection that breaks is replaced by the pool, and whoever used it is told by his query; without a listener it
  // would end the process: idle, in the middle of a transaction, or while it is being closed.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** Counts and positions: beyond 2^53 they would silently become others. */
function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`expected a safe integer, found ${text}`);
  return value;
}

/** The pool as Kysely uses it, with a name for each statement that comes again. */
export function preparing(pool: pg.Pool, listener: StatementListener | null): PostgresPool {
  const names = new Map<string, string>();
  return {
    connect: async () => preparingClient(await pool.connect(), names, listener),
    end: () => pool.end(),
  };
}

function preparingClient(
  client: pg.PoolClient,
  names: Map<string, string>,
  listener: StatementListener | null,
): PostgresPoolClient {
  const query = (text: string, values: readonly unknown[]) => {
    listener?.(text, values);
    const name = nameOf(text, names);
    return client.query({ text, values: [...values], ...(name === undefined ? {} : { name }) });
  };
  // Kysely's type has a second form, for cursors, which the store does not use.
  return { query: query as unknown as PostgresPoolClient['query'], release: () => client.release() };
}

function nameOf(text: string, names: Map<string, string>): string | undefined {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= MAX_NAMED || text.length > MAX_NAMED_LENGTH) return undefined;
  if (text.includes(PLANNED_EACH_TIME)) return undefined;
  const name = createHash('sha256').update(text).digest('hex').slice(0, 32);
  names.set(text, name);
  return name;
}
