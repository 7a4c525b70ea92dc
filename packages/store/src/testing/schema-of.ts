import { sql } from 'kysely';
import type { ReadTransaction } from '../store.js';

/** Everything that makes up the schema, as the engine itself tells it, one line per thing. */
export async function schemaOf(tx: ReadTransaction): Promise<string[]> {
  const { rows } = await (tx.engine.name === 'sqlite' ? sqliteSchema : postgresSchema).execute(tx.db);
  return rows.map(({ line }) => line.replace(/\s+/g, ' '));
}

const sqliteSchema = sql<{ line: string }>`
  select type || ' ' || name || ' ' || coalesce(sql, '') as line from sqlite_master order by line`;

const postgresSchema = sql<{ line: string }>`
  select line from (
    select 'column ' || table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' '
      || coalesce(column_default, '') as line
    from information_schema.columns where table_schema = 'public'
    union all
    select 'index ' || indexdef from pg_indexes where schemaname = 'public'
    union all
    select 'constraint ' || conrelid::regclass || ' ' || pg_get_constraintdef(oid)
    from pg_constraint where connamespace = 'public'::regnamespace
    union all
    select 'sequence ' || sequencename from pg_sequences where schemaname = 'public'
  ) as everything order by line`;
