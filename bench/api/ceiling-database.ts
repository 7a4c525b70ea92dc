/** The database as the ceiling uses it: nothing between the driver and the statements. */

import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Statement } from './plan.js';

export interface CeilingDatabase {
  run(statements: readonly Statement[]): Promise<void>;
  /** Inserts rows in one durable transaction. */
  insert(rows: readonly string[]): Promise<void>;
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
    insert: async (rows) => {
      database.exec('begin immediate');
      for (const row of rows) statementOf(`${INSERT} (?)`).run([row]);
      database.exec('commit');
    },
    close: async () => void database.close(),
  };
}

async function openPostgres(url: string): Promise<CeilingDatabase> {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  await pool.query(TABLE);
  // Prepared once, as the product does, but for searches, whose plan depends on the word.
  const named = (text: string) =>
    text.includes('@@') ? {} : { name: createHash('sha256').update(text).digest('hex').slice(0, 32) };
  return {
    run: async (statements) => {
      for (const { sql: text, parameters: values } of statements) {
        await pool.query({ text, values, ...named(text) });
      }
    },
    insert: async (rows) => {
      const marks = rows.map((_, index) => `($${index + 1})`).join(', ');
      await pool.query(`${INSERT} ${marks}`, [...rows]);
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
