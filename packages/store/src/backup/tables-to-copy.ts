/**
 * The tables that a backup holds, read from the database's own catalogue: a table that a migration adds cannot be
 * forgotten, and the data of another version can be copied too.
 */

import { type RawBuilder, sql } from 'kysely';
import type { EngineName } from '../engines/engine.js';
import type { ReadTransaction, Transaction } from '../store.js';

/** What must be known of a table to copy its rows in the order of its key. */
export interface TableShape {
  name: string;
  columns: readonly string[];
  /** The columns that hold text: only they can be long. */
  texts: readonly string[];
  /** Its primary key. */
  key: readonly string[];
}

/** Tables that are not copied. */
export const NOT_COPIED: ReadonlySet<string> = new Set([
  // Made by opening the store.
  'schema_migrations',
  // Made anew from `finding_texts` and `evidence_texts`: their shape is the engine's own.
  'finding_words',
  'evidence_words',
  // Whoever was signed out meanwhile must not be signed in again, nor a used link work again.
  'sessions',
  'one_time_links',
  // What waited then has been sent since.
  'outbox',
]);

/** Tables into which opening a fresh store puts rows of its own. */
const FILLED_FROM_THE_START: ReadonlySet<string> = new Set([
  'log_head',
  'access_log_head',
  'organisation_head',
]);

const TEXT = 'text';
/** Types whose values JSON carries unchanged. */
const CARRIED: ReadonlySet<string> = new Set([TEXT, 'integer', 'bigint']);

interface ColumnRow {
  table: string;
  column: string;
  type: string;
  /** Place within the primary key, from 1; 0 outside of it. */
  keyPlace: number;
}

interface ReferenceRow {
  table: string;
  referenced: string;
}

/**
 * All tables with records, each behind those that it refers to.
 * @throws Error for a table that cannot be copied: without a primary key, or with a type that JSON cannot carry.
 */
export async function tablesToCopy(tx: ReadTransaction): Promise<TableShape[]> {
  const { columns, references } = CATALOGUE[tx.engine.name];
  const { rows } = await columns.execute(tx.db);
  const byTable = new Map<string, ColumnRow[]>();
  for (const row of rows) {
    if (!NOT_COPIED.has(row.table)) byTable.set(row.table, [...(byTable.get(row.table) ?? []), row]);
  }
  const shapes = [...byTable].map(([name, ofTable]) => shapeOf(name, ofTable));
  return referencedFirst(shapes, (await references.execute(tx.db)).rows);
}

/** The first table that holds records; null for a store that was just made. */
export async function firstWithRecords(
  tx: ReadTransaction,
  shapes: readonly TableShape[],
): Promise<string | null> {
  for (const { name } of shapes) {
    if (FILLED_FROM_THE_START.has(name)) continue;
    const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(tx.db);
    if (rows.length > 0) return name;
  }
  return null;
}

/** Takes away what opening a fresh store has put in, so that copied rows can take its place. */
export async function clearFreshStore({ db }: Transaction, shapes: readonly TableShape[]): Promise<void> {
  for (const { name } of shapes.toReversed()) {
    if (FILLED_FROM_THE_START.has(name)) await sql`delete from ${sql.table(name)}`.execute(db);
  }
}

function shapeOf(name: string, columns: readonly ColumnRow[]): TableShape {
  for (const { column, type } of columns) {
    if (!CARRIED.has(type)) throw new Error(`${name}.${column}: a backup cannot carry the type ${type}`);
  }
  const inKey = columns.filter(({ keyPlace }) => keyPlace > 0).sort((a, b) => a.keyPlace - b.keyPlace);
  if (inKey.length === 0) throw new Error(`${name}: a table without a primary key cannot be copied in order`);
  return {
    name,
    columns: columns.map(({ column }) => column),
    texts: columns.filter(({ type }) => type === TEXT).map(({ column }) => column),
    key: inKey.map(({ column }) => column),
  };
}

function referencedFirst(shapes: readonly TableShape[], references: readonly ReferenceRow[]): TableShape[] {
  const ordered: TableShape[] = [];
  let waiting = shapes.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  while (waiting.length > 0) {
    const names = new Set(waiting.map(({ name }) => name));
    const waits = ({ name }: TableShape) =>
      references.some((one) => one.table === name && one.referenced !== name && names.has(one.referenced));
    const next = waiting.filter((shape) => !waits(shape));
    if (next.length === 0)
      throw new Error(`tables refer to each other in a circle: ${[...names].join(', ')}`);
    ordered.push(...next);
    waiting = waiting.filter((shape) => !next.includes(shape));
  }
  return ordered;
}

interface Catalogue {
  /** In the order of the tables' columns. */
  columns: RawBuilder<ColumnRow>;
  references: RawBuilder<ReferenceRow>;
}

const CATALOGUE: Record<EngineName, Catalogue> = {
  sqlite: {
    columns: sql<ColumnRow>`
      select t.name as "table", c.name as "column", lower(c.type) as type, c.pk as "keyPlace"
      from pragma_table_list as t, pragma_table_info(t.name) as c
      where t.schema = 'main' and t.type = 'table' and substr(t.name, 1, 7) <> 'sqlite_'
      order by t.name, c.cid`,
    references: sql<ReferenceRow>`
      select t.name as "table", f."table" as referenced
      from pragma_table_list as t, pragma_foreign_key_list(t.name) as f where t.schema = 'main'`,
  },
  postgres: {
    columns: sql<ColumnRow>`
      select c.relname as "table", a.attname as "column", format_type(a.atttypid, a.atttypmod) as type,
        coalesce(array_position(k.conkey, a.attnum), 0) as "keyPlace"
      from pg_class as c
      join pg_attribute as a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      left join pg_constraint as k on k.conrelid = c.oid and k.contype = 'p'
      where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
      order by c.relname, a.attnum`,
    references: sql<ReferenceRow>`
      select c.relname as "table", r.relname as referenced
      from pg_constraint as k
      join pg_class as c on c.oid = k.conrelid
      join pg_class as r on r.oid = k.confrelid
      where k.contype = 'f' and k.connamespace = current_schema()::regnamespace`,
  },
};
