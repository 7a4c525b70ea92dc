/** Who holds which rights, to be shown and to be checked. */

import type { Administration, LedgerRole } from '@bihuan/domain';
import type { ReadTransaction } from '../store.js';
import { OPEN_END } from './person-rows.js';

/** A role with whoever holds it. */
export interface RoleHolder {
  grantId: string;
  role: LedgerRole;
  personId: string;
  /** Null when it was erased. */
  name: string | null;
  postId: string;
  title: string;
  unitId: string;
  rectificationId: string | null;
  from: string;
  to: string | null;
}

/** The roles that are held in a rectification on this day, body-wide ones not among them. */
export async function rolesIn(
  { db }: ReadTransaction,
  rectificationId: string,
  on: string,
): Promise<RoleHolder[]> {
  const rows = await db
    .selectFrom('role_grants')
    .innerJoin('people', 'people.id', 'role_grants.person_id')
    .innerJoin('posts', 'posts.id', 'role_grants.post_id')
    .selectAll('role_grants')
    .select(['people.name', 'posts.title'])
    .where('role_grants.rectification_id', '=', rectificationId)
    .where('role_grants.held_from', '<=', on)
    .where('role_grants.held_to', '>', on)
    .orderBy('role_grants.role')
    .orderBy('people.name')
    .orderBy('role_grants.id')
    .execute();
  return rows.map((row) => ({
    grantId: row.id,
    role: row.role as LedgerRole,
    personId: row.person_id,
    name: row.name,
    postId: row.post_id,
    title: row.title,
    unitId: row.unit_id,
    rectificationId: row.rectification_id,
    from: row.held_from,
    to: row.held_to === OPEN_END ? null : row.held_to,
  }));
}

/** How many people hold this office on this day, or are appointed to hold it later: what `vacancyObjection` asks. */
export async function countHolders(
  { db }: ReadTransaction,
  administration: Administration,
  on: string,
): Promise<number> {
  const { count } = await db
    .selectFrom('appointments')
    .select((eb) => eb.fn.count<number>('person_id').distinct().as('count'))
    .where('administration', '=', administration)
    .where('held_to', '>', on)
    .executeTakeFirstOrThrow();
  return count;
}
