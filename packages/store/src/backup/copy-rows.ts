/** Reads the rows of a table in portions of bounded size, in the order of its key. */

import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { ReadTransaction } from '../store.js';
import type { TableShape } from './tables-to-copy.js';

/** Some rows of a table, each as its values in the order of `columns`. */
export interface Portion {
  table: string;
  columns: readonly string[];
  rows: readonly (readonly unknown[])[];
}

/** What one portion may take in memory, unless a single row takes more. */
const PORTION_BYTES = 4 * 1024 * 1024;
/** Rows whose sizes are looked at in advance. */
const MOST_ROWS = 2_000;

type Row = Record<string, unknown>;

/**
 * The rows of one table. Sizes are asked for before contents, so that a thousand drafts of long documents do not
 * come at once. Stays within the state that `tx` sees.
 */
export async function* copyRows(
  tx: ReadTransaction,
  shape: TableShape,
  signal: AbortSignal | null,
): AsyncGenerator<Portion> {
  const { name, columns } = shape;
  let after: Row | null = null;
  while (true) {
    signal?.throwIfAborted();
    const last: Row | null = await lastOfNextPortion(tx, shape, after);
    if (!last) return;
    const { rows } = await sql<Row>`
      select ${list(columns)} from ${sql.table(name)}
      where ${behind(shape, after)} and ${compared(shape, '<=', last)}
      order by ${list(shape.key)}`.execute(tx.db);
    yield { table: name, columns, rows: rows.map((row) => columns.map((column) => row[column])) };
    after = last;
  }
}

/** How many rows a table has. */
export async function countRows({ db }: ReadTransaction, table: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(
    db,
  );
  return rows[0]?.count ?? 0;
}

/** The key of the row that the next portion ends with; null behind the last one. */
async function lastOfNextPortion(
  { db }: ReadTransaction,
  shape: TableShape,
  after: Row | null,
): Promise<Row | null> {
  const sizes = shape.texts.map((column) => sql`coalesce(octet_length(${sql.ref(column)}), 0)`);
  const { rows } = await sql<Row & { row_bytes: number }>`
    select ${list(shape.key)}, ${sizes.length === 0 ? sql`0` : sql.join(sizes, sql` + `)} as row_bytes
    from ${sql.table(shape.name)} where ${behind(shape, after)}
    order by ${list(shape.key)} limit ${MOST_ROWS}`.execute(db);
  let last: Row | null = null;
  let total = 0;
  for (const { row_bytes: bytes, ...key } of rows) {
    total += bytes;
    if (last && total > PORTION_BYTES) break;
    last = key;
  }
  return last;
}

function behind(shape: TableShape, after: Row | null): RawBuilder<SqlBool> {
  return after ? compared(shape, '>', after) : sql<SqlBool>`1 = 1`;
}

/** Compares the whole key: `(a, b) > (1, 'x')`. */
function compared({ key }: TableShape, operator: '>' | '<=', row: Row): RawBuilder<SqlBool> {
  const values = key.map((column) => sql`${row[column]}`);
  return sql<SqlBool>`(${list(key)}) ${sql.raw(operator)} (${sql.join(values)})`;
}

function list(columns: readonly string[]) {
  return sql.join(columns.map((column) => sql.ref(column)));
}
