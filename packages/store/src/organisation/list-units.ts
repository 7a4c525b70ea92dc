import { type KnownUnit, refuse, type UnitContent } from '@bihuan/domain';
import { sql } from 'kysely';
import { cursorValues, type Page, pageOf } from '../queries/cursor.js';
import type { ReadTransaction } from '../store.js';
import { unitOfRow } from './unit-row.js';

/** A unit with all that is known of it. */
export interface UnitRecord extends UnitContent {
  id: string;
  version: number;
  /** Civil date from which it is no more; null for one that works. */
  closedOn: string | null;
  successorId: string | null;
  registeredAt: string;
  updatedAt: string;
}

export interface UnitListRow extends UnitRecord {
  /** Units directly under it, closed ones not counted. */
  childCount: number;
}

export interface UnitQuestion {
  /** Only those directly under this unit; null: those at the top. Absent: anywhere. */
  parentId?: string | null;
  /** Only those whose name holds this. */
  text?: string;
  /** Closed ones too. */
  closed?: boolean;
  after?: string;
  limit: number;
}

/** Units by name; `after` is the `next` of the page before. */
export async function listUnits({ db }: ReadTransaction, question: UnitQuestion): Promise<Page<UnitListRow>> {
  const { parentId, text, closed, after, limit } = question;
  let query = db
    .selectFrom('units')
    .select(['id', 'name', 'state', 'registered_at', 'updated_at'])
    .select(
      sql<number>`(
        select count(*) from units as child where child.parent_id = units.id and child.status = 'active'
      )`.as('child_count'),
    );
  if (parentId !== undefined) query = query.where('parent_id', parentId === null ? 'is' : '=', parentId);
  if (text !== undefined) query = query.where(sql<boolean>`name like ${`%${likeText(text)}%`} escape '\\'`);
  if (!closed) query = query.where('status', '=', 'active');
  if (after !== undefined) {
    const [name, id] = cursorValues(after, ['', ''] as const);
    query = query.where((eb) => eb(eb.refTuple('name', 'id'), '>', eb.tuple(name, id)));
  }
  const rows = await query
    .orderBy('name')
    .orderBy('id')
    .limit(limit + 1)
    .execute();
  const shown = (row: (typeof rows)[number]) => ({ ...unitRecord(row), childCount: row.child_count ?? 0 });
  return pageOf(rows, limit, shown, ({ name, id }) => [name, id]);
}

/** The unit of this id. @throws Refused `unknownUnit` */
export async function findUnit({ db }: ReadTransaction, id: string): Promise<UnitRecord> {
  const row = await db
    .selectFrom('units')
    .select(['state', 'registered_at', 'updated_at'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? unitRecord(row) : refuse('unknownUnit', { id });
}

/** The record that a row holds. */
export function unitRecord(row: { state: string; registered_at: string; updated_at: string }): UnitRecord {
  const unit: KnownUnit = unitOfRow(row);
  const { id, version, content } = unit;
  const closing =
    unit.status === 'closed'
      ? { closedOn: unit.closedOn, successorId: unit.successorId }
      : { closedOn: null, successorId: null };
  return { ...content, id, version, ...closing, registeredAt: row.registered_at, updatedAt: row.updated_at };
}

/** Text that means itself in a `like`. */
export function likeText(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
