import { type EnrolledPerson, type Post, refuse } from '@bihuan/domain';
import { sql } from 'kysely';
import { cursorValues, type Page, pageOf } from '../queries/cursor.js';
import type { ReadTransaction } from '../store.js';
import { likeText } from './list-units.js';
import { OPEN_END, personOfRow } from './person-rows.js';
import type { PostsTable } from './tables.js';
import { idsUnder } from './units-under.js';

/** A person with all that is on record; telephone and e-mail are shown only to those who may see them. */
export interface PersonRecord extends Omit<EnrolledPerson, 'status'> {
  registeredAt: string;
  updatedAt: string;
}

export interface PeopleQuestion {
  /** Only those whose name holds this. */
  text?: string;
  /** Only those who hold a post in this unit, or in one under it, on the day `on`. */
  unitId?: string;
  /** Civil date. */
  on: string;
  after?: string;
  limit: number;
}

/** People by name; those whose names were erased come first. */
export async function listPeople(
  { db }: ReadTransaction,
  { text, unitId, on, after, limit }: PeopleQuestion,
): Promise<Page<PersonRecord>> {
  const name = sql<string>`coalesce(people.name, '')`;
  let query = db
    .selectFrom('people')
    .select(['id', 'state', 'registered_at', 'updated_at', name.as('sort_name')])
    .where('status', '=', 'enrolled');
  if (text !== undefined) query = query.where(sql<boolean>`name like ${`%${likeText(text)}%`} escape '\\'`);
  if (unitId !== undefined) {
    query = query.where(
      sql<boolean>`people.id in (
        select posts.person_id from posts
        where posts.unit_id in ${idsUnder([unitId])} and posts.held_from <= ${on} and posts.held_to > ${on}
      )`,
    );
  }
  if (after !== undefined) {
    const [afterName, id] = cursorValues(after, ['', ''] as const);
    // The first condition says nothing more, but SQLite looks up no pair by an index that begins with an expression.
    query = query
      .where(name, '>=', afterName)
      .where(sql<boolean>`(${name}, people.id) > (${afterName}, ${id})`);
  }
  const rows = await query
    .orderBy(name)
    .orderBy('id')
    .limit(limit + 1)
    .execute();
  return pageOf(rows, limit, personRecord, (row) => [row.sort_name, row.id]);
}

/** The person of this id. @throws Refused `unknownPerson` */
export async function findPerson({ db }: ReadTransaction, id: string): Promise<PersonRecord> {
  const row = await db
    .selectFrom('people')
    .select(['state', 'registered_at', 'updated_at'])
    .where('id', '=', id)
    .where('status', '=', 'enrolled')
    .executeTakeFirst();
  return row ? personRecord(row) : refuse('unknownPerson', { id });
}

function personRecord(row: { state: string; registered_at: string; updated_at: string }): PersonRecord {
  const person = personOfRow(row);
  if (person.status !== 'enrolled') throw new Error('expected the row of somebody who is on record');
  const { status: _, ...record } = person;
  return { ...record, registeredAt: row.registered_at, updatedAt: row.updated_at };
}

/** A post with whoever holds it. */
export interface HeldPost extends Post {
  personId: string;
  /** Null when it was erased. */
  name: string | null;
}

/** Who holds a post directly in this unit on this day; heads first. */
export async function postsInUnit({ db }: ReadTransaction, unitId: string, on: string): Promise<HeldPost[]> {
  const rows = await db
    .selectFrom('posts')
    .innerJoin('people', 'people.id', 'posts.person_id')
    .selectAll('posts')
    .select('people.name')
    .where('posts.unit_id', '=', unitId)
    .where('posts.held_from', '<=', on)
    .where('posts.held_to', '>', on)
    .orderBy('posts.is_head', 'desc')
    .orderBy('posts.held_from')
    .orderBy('posts.id')
    .execute();
  return rows.map(heldPost);
}

/** The row of a post with the name of its holder. */
export function heldPost(row: HeldPostRow): HeldPost {
  const { id, person_id: personId, unit_id: unitId, title, name } = row;
  const to = row.held_to === OPEN_END ? null : row.held_to;
  return { id, personId, unitId, title, isHead: row.is_head === 1, from: row.held_from, to, name };
}

type HeldPostRow = PostsTable & { name: string | null };
