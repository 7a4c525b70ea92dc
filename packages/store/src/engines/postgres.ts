/** The engine beyond one machine: PostgreSQL 15–18, shared by several servers. */

import { refuse } from '@bihuan/domain';
import { Kysely, PostgresDialect, sql } from 'kysely';
import type pg from 'pg';
import { type MigrationSession, migrate } from '../migrate/migrate.js';
import type { Migration } from '../migrate/migration-files.js';
import { migrationsChosen, type SchemaChoice } from '../migrate/schema-choice.js';
import type { Tables } from '../tables.js';
import type { Engine, OpenEngine, StatementListener } from './engine.js';
import { postgresEvidence } from './postgres-evidence.js';
import { openPool, preparing } from './postgres-pool.js';
import { postgresSearch } from './postgres-search.js';

/** Any number will do, as long as every version of this program takes the same one. */
const MIGRATION_LOCK = 7_141_001;
const UNIQUE_VIOLATION = '23505';
/** Serialization failure, and of several transactions that wait for each other the one that was ended. */
const IN_THE_WAY: readonly (string | undefined)[] = ['40001', '40P01'];
/** What PostgreSQL waits before it looks whether they do (`deadlock_timeout`). */
const DEADLOCK_SECONDS = 1;

export interface PostgresPlace {
  databaseUrl: string;
  listener: StatementListener | null;
  now: () => string;
  schema: SchemaChoice;
}

/** Connects to the database and brings it up to date, as far as `schema` says. */
export async function openPostgres({
  databaseUrl,
  listener,
  now,
  schema,
}: PostgresPlace): Promise<OpenEngine> {
  const migrations = migrationsChosen('postgres', schema);
  const pool = openPool(databaseUrl);
  try {
    if (migrations) await migrateOnce(pool, migrations, now());
  } catch (error) {
    await pool.end();
    throw error;
  }
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: preparing(pool, listener) }) });
  return {
    engine,
    reader: db,
    transaction: (fn) => db.transaction().execute(fn).catch(busyOr),
    snapshot: (fn) =>
      db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(fn),
    connections: () => ({ open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    async close() {
      await db.destroy();
      // Kysely ends a pool only when it has used it; migrating has.
      if (!pool.ended) await pool.end();
    },
  };
}

/** Nothing was changed: whoever asked may ask again. @throws Refused `storeBusy`, or what was thrown */
function busyOr(error: unknown): never {
  const { code } = error as { code?: string };
  if (IN_THE_WAY.includes(code)) refuse('storeBusy', { seconds: DEADLOCK_SECONDS });
  throw error;
}

const engine: Engine = {
  name: 'postgres',
  search: postgresSearch,
  evidence: postgresEvidence,
  lockRows: (query) => query.forUpdate(),
  shareRows: (query) => query.forShare(),
  async addEvents(db, events) {
    // One round trip: positions are drawn, all tables are written, and the positions come back.
    const added = await sql<{ position: number }>`
      with added as materialized (
        select nextval('events_position') as position, event.*
        from json_to_recordset(${JSON.stringify(events)}::json) as event (
          stream text, seq integer, id text, type text, at text, actor text, line text, hash text,
          salt text, body text
        )
      ), kept as (
        insert into events (position, stream, seq, id, type, at, actor, line, hash)
        select position, stream, seq, id, type, at, actor, line, hash from added
      ), apart as (
        insert into payloads (position, salt, body) select position, salt, body from added
      ), waiting as (
        insert into log_queue (position) select position from added
      )
      select position from added order by position`.execute(db);
    return added.rows.map(({ position }) => position);
  },
  async insertRows(db, table, rows) {
    const columns = Object.keys(rows[0] ?? {});
    if (columns.length === 0) return;
    const names = sql.join(columns.map((column) => sql.ref(column)));
    const target = sql.table(table);
    await sql`insert into ${target} (${names}) select ${names}
      from json_populate_recordset(null::${target}, ${JSON.stringify(rows)}::json)`.execute(db);
  },
  isDuplicate: (error) => (error as { code?: string }).code === UNIQUE_VIOLATION,
};

async function migrateOnce(pool: pg.Pool, migrations: readonly Migration[], now: string): Promise<void> {
  const client = await pool.connect();
  try {
    await migrate(migrationSession(client), migrations, now);
  } finally {
    client.release();
  }
}

function migrationSession(client: pg.PoolClient): MigrationSession {
  return {
    async begin() {
      await client.query('begin');
      await client.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    },
    exec: async (text) => void (await client.query(text)),
    query: async (text, parameters) => (await client.query(text, [...parameters])).rows,
  };
}
