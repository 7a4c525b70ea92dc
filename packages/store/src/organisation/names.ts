/** What people call units and people, for answers that hold their ids. */

import { sql } from 'kysely';
import type { ReadTransaction } from '../store.js';
import { idsUnder } from './units-under.js';

/** The names of these units; what is not there is not in the answer. */
export async function unitNames(
  { db }: ReadTransaction,
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, string>> {
  const asked = [...new Set(ids)];
  if (asked.length === 0) return new Map();
  const rows = await db.selectFrom('units').select(['id', 'name']).where('id', 'in', asked).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The names of these people that have one still. */
export async function personNames(
  { db }: ReadTransaction,
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, string>> {
  const asked = [...new Set(ids)];
  if (asked.length === 0) return new Map();
  const rows = await db.selectFrom('people').select(['id', 'name']).where('id', 'in', asked).execute();
  return new Map(rows.flatMap(({ id, name }) => (name === null ? [] : [[id, name]])));
}

/** The ids of all units that lie under one of these, they themselves among them. */
export async function unitsUnderAll({ db }: ReadTransaction, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    select under_them.id from ${idsUnder(ids)} as under_them`.execute(db);
  return new Set(rows.map(({ id }) => id));
}
