/** The migrations that this program knows, as they lie beside it. */

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { EngineName } from '../engines/engine.js';

/** `migrations/` lies beside `src` and `dist` alike. */
const FOLDER = new URL('../../migrations/', import.meta.url);
const COMMON = /^(\d{4}-[a-z0-9-]+)\.sql$/;

export interface Migration {
  /** `0001-ledger`. */
  name: string;
  sql: string;
  /** Hex SHA-256 of `sql`: a released migration is never edited. */
  checksum: string;
}

/** The migrations for an engine in their order: the common file, then the engine's own of the same name. */
export function migrationsFor(engine: EngineName): Migration[] {
  const files = readdirSync(FOLDER);
  const names = files.flatMap((file) => COMMON.exec(file)?.[1] ?? []).sort();
  return names.map((name) => {
    const parts = [`${name}.sql`, `${name}.${engine}.sql`].filter((file) => files.includes(file));
    const text = parts.map((file) => readFileSync(new URL(file, FOLDER), 'utf8')).join('\n');
    const sql = engine === 'sqlite' ? inWordsOfSqlite(text) : text;
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
  });
}

/** The one type whose name matters: only `integer primary key` is SQLite's own row number. */
function inWordsOfSqlite(sql: string): string {
  return sql.replaceAll('bigint primary key', 'integer primary key');
}
