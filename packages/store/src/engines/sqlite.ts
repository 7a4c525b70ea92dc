/** The embedded engine: one SQLite file, written through one connection, and read through a second while that is being done. */

import { accessSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { refuse } from '@bihuan/domain';
import { Kysely } from 'kysely';
import { type MigrationSession, migrate } from '../migrate/migrate.js';
import { migrationsChosen, type SchemaChoice } from '../migrate/schema-choice.js';
import type { Tables } from '../tables.js';
import type { Engine, OpenEngine, StatementListener, StoredEvent } from './engine.js';
import { oneAtATime } from './one-at-a-time.js';
import { ReadingConnection, SqliteConnection } from './sqlite-connection.js';
import { sqliteDialect } from './sqlite-dialect.js';
import { sqliteEvidence } from './sqlite-evidence.js';
import { sqliteSearch } from './sqlite-search.js';

/** A statement may block the process for so long; beyond it, waiting is done without blocking. */
const BLOCKING_MS = 20;
const RETRY_MS = 15;
const GIVE_UP_MS = 10_000;

export interface SqlitePlace {
  dataDir: string;
  listener: StatementListener | null;
  now: () => string;
  schema: SchemaChoice;
}

/**
 * Opens `bihuan.db` in the data folder and brings it up to date, as far as `schema` says. Folder and file are
 * created when they are not there, unless it is to be opened as it is.
 */
export async function openSqlite({ dataDir, listener, now, schema }: SqlitePlace): Promise<OpenEngine> {
  const migrations = migrationsChosen('sqlite', schema);
  const file = join(dataDir, 'bihuan.db');
  if (migrations) mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  else accessSync(file);
  const how = [file, BLOCKING_MS, listener] as const;
  const writer = new SqliteConnection(...how);
  try {
    if (migrations) await migrate(migrationSession(writer), migrations, now());
  } catch (error) {
    writer.close();
    throw error;
  }
  const reading = new ReadingConnection(writer, ...how);
  return built({ writer, reading, connect: () => new SqliteConnection(...how) });
}

interface Connections {
  writer: SqliteConnection;
  reading: SqliteConnection;
  /** One more. */
  connect: () => SqliteConnection;
}

function built({ writer, reading, connect }: Connections): OpenEngine {
  const queue = oneAtATime();
  const writing = new Kysely<Tables>({ dialect: sqliteDialect(writer, () => beginImmediate(writer)) });
  const reader = new Kysely<Tables>({ dialect: sqliteDialect(reading, noTransactions) });
  return {
    engine: engineOn(writer),
    transaction: (fn) => queue(() => writing.transaction().execute(fn)),
    reader,
    snapshot: (fn) => inSnapshot(connect(), fn),
    connections: () => null,
    async close() {
      await queue(() => writing.destroy());
      await reader.destroy();
    },
  };
}

const INSERT_EVENT = `insert into events (position, stream, seq, id, type, at, actor, line, hash)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?)`;
const INSERT_PAYLOAD = 'insert into payloads (position, salt, body) values (?, ?, ?)';
const INSERT_WAITING = 'insert into log_queue (position) values (?)';

function eventValues({ stream, seq, id, type, at, actor, line, hash }: StoredEvent, position: number) {
  return [position, stream, seq, id, type, at, actor, line, hash];
}

function engineOn(writer: SqliteConnection): Engine {
  return {
    name: 'sqlite',
    search: sqliteSearch(writer),
    evidence: sqliteEvidence,
    lockRows: (query) => query,
    shareRows: (query) => query,
    async addEvents(_db, events) {
      const { rows } = writer.run('select coalesce(max(position), 0) as last from events', []);
      const { last } = rows[0] as { last: number };
      writer.runMany(
        INSERT_EVENT,
        events.map((event, index) => eventValues(event, last + index + 1)),
      );
      writer.runMany(
        INSERT_PAYLOAD,
        events.map(({ salt, body }, index) => [last + index + 1, salt, body]),
      );
      writer.runMany(
        INSERT_WAITING,
        events.map((_, index) => [last + index + 1]),
      );
      return events.map((_, index) => last + index + 1);
    },
    async insertRows(_db, table, rows) {
      const columns = Object.keys(rows[0] ?? {});
      if (columns.length === 0) return;
      const marks = columns.map(() => '?').join(', ');
      const insert = `insert into ${table} (${columns.join(', ')}) values (${marks})`;
      writer.runMany(
        insert,
        rows.map((row) => columns.map((column) => row[column as keyof typeof row])),
      );
    },
    isDuplicate: (error) =>
      ['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY'].includes(
        (error as { code?: string }).code ?? '',
      ),
  };
}

/**
 * Takes the write lock at once, so that nothing is decided upon a state that another process is changing. While
 * another one holds it we wait outside the database: the event loop goes on.
 */
async function beginImmediate(connection: SqliteConnection): Promise<void> {
  for (let waited = 0; ; waited += BLOCKING_MS + RETRY_MS) {
    try {
      return connection.exec('begin immediate');
    } catch (error) {
      if ((error as { code?: string }).code !== 'SQLITE_BUSY') throw error;
      if (waited >= GIVE_UP_MS) refuse('storeBusy', { seconds: GIVE_UP_MS / 1000 });
    }
    await sleep(RETRY_MS);
  }
}

async function noTransactions(): Promise<void> {
  throw new Error('the reading connection is shared: use Store.snapshot for a transaction that only reads');
}

async function inSnapshot<T>(
  connection: SqliteConnection,
  fn: (db: Kysely<Tables>) => Promise<T>,
): Promise<T> {
  const begin = async () => connection.exec('begin');
  const db = new Kysely<Tables>({ dialect: sqliteDialect(connection, begin) });
  try {
    return await db.transaction().execute(fn);
  } finally {
    await db.destroy();
  }
}

function migrationSession(connection: SqliteConnection): MigrationSession {
  return {
    begin: () => beginImmediate(connection),
    exec: async (sql) => connection.exec(sql),
    query: async (sql, parameters) => connection.run(sql, parameters).rows,
  };
}
