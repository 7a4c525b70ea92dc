/**
 * A recorded deed as it can be done again: whatever must be unique in a row that it adds gets a value that was
 * never there. All else, the bytes of texts and states above all, stays what the product has written.
 */

import { randomUUID } from 'node:crypto';
import type { Statement } from './plan.js';

/** The statements of a deed once more. @param next a position, and a place in a stream, behind which there are none */
export function replayed(statements: readonly Statement[], next: number): Statement[] {
  const first = new Map<string, number>();
  /** Rows that belong together keep their distance: an event and its payload have one position. */
  const moved = (column: string, value: number) => {
    const start = first.get(column) ?? value;
    first.set(column, start);
    return next + (value - start);
  };
  const fresh = (column: string, value: unknown): unknown => {
    if (column === 'id') return randomUUID();
    return (column === 'position' || column === 'seq') && typeof value === 'number'
      ? moved(column, value)
      : value;
  };
  return statements.map((statement) => withFresh(statement, fresh));
}

type Fresh = (column: string, value: unknown) => unknown;

function withFresh({ sql, parameters }: Statement, fresh: Fresh): Statement {
  if (!/\binsert into\b/i.test(sql)) return { sql, parameters };
  const columns =
    /^\s*insert into \S+ \(([^)]*)\)/i.exec(sql)?.[1]?.replaceAll(/["\s]/g, '').split(',') ?? [];
  return {
    sql,
    parameters: parameters.map((value, index) =>
      isRows(value) ? rowsWith(value, fresh) : fresh(columns[index % columns.length] ?? '', value),
    ),
  };
}

/** PostgreSQL is given several rows as one JSON text. */
function isRows(value: unknown): value is string {
  return typeof value === 'string' && value.startsWith('[{');
}

function rowsWith(text: string, fresh: Fresh): string {
  const rows = JSON.parse(text) as Record<string, unknown>[];
  return JSON.stringify(
    rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([column, value]) => [column, fresh(column, value)])),
    ),
  );
}
