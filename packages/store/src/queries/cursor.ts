/** The place in a list after which the next page begins: the sort values of the last row, opaque to callers. */

import { refuse } from '@bihuan/domain';

export type CursorValue = string | number;

/** A page of rows, and the cursor for the next one; null at the end. */
export interface Page<Row> {
  rows: Row[];
  next: string | null;
}

/** Writes a cursor. */
export function cursorOf(values: readonly CursorValue[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/**
 * Reads a cursor back. `shape` holds one example per value; a cursor comes from outside and may be anything.
 * @throws Refused `invalidCursor`
 */
export function cursorValues<T extends readonly CursorValue[]>(cursor: string, shape: T): T {
  const values = parsed(cursor);
  const fits =
    Array.isArray(values) &&
    values.length === shape.length &&
    shape.every((example, index) => isLike(values[index], example));
  return fits ? (values as unknown as T) : refuse('invalidCursor', {});
}

function isLike(value: unknown, example: CursorValue): boolean {
  return typeof example === 'number' ? Number.isSafeInteger(value) : typeof value === 'string';
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

/** Cuts the one row that was asked for beyond the page, and tells where the next page begins. */
export function pageOf<Row, Shown>(
  rows: readonly Row[],
  limit: number,
  show: (row: Row) => Shown,
  keyOf: (row: Row) => readonly CursorValue[],
): Page<Shown> {
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return { rows: rows.slice(0, limit).map(show), next: last === undefined ? null : cursorOf(keyOf(last)) };
}
