/** The database as the ceiling uses it: nothing between the driver and the statements. */

import { createHash } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import type { Statement } from './plan.js';
import { replayed } from './replayed.js';

export interface CeilingDatabase {
  run(statements: readonly Statement[]): Promise<void>;
  /** The same in one durable transaction, once more. */
  change(statements: readonly Statement[]): Promise<void>;
  close(): Promise<void>;
}

/** How the product asks for the next position on SQLite; PostgreSQL draws it from a sequence. */
const LAST_POSITION = 'select coalesce(max(position), 0) as last from events';
/** No deed adds as many events. */
const APART = 20;
const TABLE = 'create table if not exists ceiling_rows (body text not null)';

/** What an import is held against: as many rows, in a table without indexes. */
export function plainRow(body: string): Statement {
  return { sql: 'insert into ceiling_rows (body) values ($1)', parameters: [body] };
}

async function openSqlite(folder: string): Promise<CeilingDatabase> {
  const { default: Libsql } = await import('libsql');
  const database = new Libsql(join(folder, 'bihuan.db'), { timeout: 10_000 });
  database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on;');
  database.exec('pragma cache_size = -65536; pragma temp_store = memory;');
  database.exec(TABLE);
  const position = database.prepare(LAST_POSITION);
  const prepared = new Map<string, ReturnType<typeof database.prepare>>();
  const send = ({ sql, parameters }: Statement) => {
    const statement = prepared.get(sql) ?? database.prepare(sql);
    prepared.set(sql, statement);
    if (statement.reader) statement.all(parameters);
    else statement.run(parameters);
  };
  return {
    run: async (statements) => statements.forEach(send),
    change: async (statements) => {
      database.exec('begin immediate');
      const { last } = position.get([]) as { last: number };
      replayed(
        statements.filter(({ sql }) => sql !== LAST_POSITION),
        last + 1,
      ).forEach(send);
      database.exec('commit');
    },
    close: async () => void database.close(),
  };
}

async function openPostgres(url: string): Promise<CeilingDatabase> {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  await pool.query(TABLE);
  // A bigint comes as text.
  let last = Number((await pool.query(LAST_POSITION)).rows[0].last);
  // Prepared once, as the product does, but for searches, whose plan depends on the word.
  const named = (text: string) =>
    text.includes('@@') ? {} : { name: createHash('sha256').update(text).digest('hex').slice(0, 32) };
  const send = async (client: pg.Pool | pg.PoolClient, statements: readonly Statement[]) => {
    for (const { sql: text, parameters: values } of statements) {
      await client.query({ text, values, ...named(text) });
    }
  };
  return {
    run: (statements) => send(pool, statements),
    change: async (statements) => {
      const client = await pool.connect();
      try {
        last += APART;
        await client.query('begin');
        await send(client, replayed(statements, last));
        await client.query('commit');
      } catch (error) {
        await client.query('rollback');
        throw error;
      } finally {
        client.release();
      }
    },
    close: () => pool.end(),
  };
}

/** @param folder of the embedded database, where no address is given */
export async function openCeilingDatabase(
  databaseUrl: string | null,
  folder: string,
): Promise<CeilingDatabase> {
  return databaseUrl === null ? openSqlite(folder) : openPostgres(databaseUrl);
}
