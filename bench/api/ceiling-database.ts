/** The database as the ceiling uses it: nothing between the driver and the statements. */

import { createHash } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import type { Statement } from './plan.js';

export interface CeilingDatabase {
  run(statements: readonly Statement[]): Promise<void>;
  /** Sends the statements, and inserts the rows one by one, in one durable transaction. */
  change(statements: readonly Statement[], rows: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

const TABLE = 'create table if not exists ceiling_rows (body text not null)';
const INSERT = 'insert into ceiling_rows (body) values';

async function openSqlite(folder: string): Promise<CeilingDatabase> {
  const { default: Libsql } = await import('libsql');
  const database = new Libsql(join(folder, 'bihuan.db'), { timeout: 10_000 });
  database.exec('pragma journal_mode = wal; pragma synchronous = full;');
  database.exec('pragma cache_size = -65536; pragma temp_store = memory;');
  database.exec(TABLE);
  const prepared = new Map<string, ReturnType<typeof database.prepare>>();
  const statementOf = (sql: string) => {
    const known = prepared.get(sql) ?? database.prepare(sql);
    prepared.set(sql, known);
    return known;
  };
  return {
    run: async (statements) => {
      for (const { sql, parameters } of statements) statementOf(sql).all(parameters);
    },
    change: async (statements, rows) => {
      database.exec('begin immediate');
      for (const { sql, parameters } of statements) statementOf(sql).all(parameters);
      for (const row of rows) statementOf(`${INSERT} (?)`).run([row]);
      database.exec('commit');
    },
    close: async () => void database.close(),
  };
}

async function openPostgres(url: string): Promise<CeilingDatabase> {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  await pool.query(TABLE);
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
    change: async (statements, rows) => {
      const client = await pool.connect();
      try {
        await client.query('begin');
        await send(client, statements);
        const inserts = rows.map((row) => ({ sql: `${INSERT} ($1)`, parameters: [row] }));
        await send(client, inserts);
        await client.query('commit');
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
