/** Who holds which rights, to be shown and to be checked. */

import { type Administration, administrations, type LedgerRole } from '@bihuan/domain';
import type { ReadTransaction } from '../store.js';
import { OPEN_END } from './person-rows.js';
import type { RoleGrantsTable } from './tables.js';

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
  tx: ReadTransaction,
  rectificationId: string,
  on: string,
): Promise<RoleHolder[]> {
  const rows = await grantsOn(tx, on).where('role_grants.rectification_id', '=', rectificationId).execute();
  return rows.map(roleHolder);
}

/** The roles that are held on this day for the whole body, in posts of these units. */
export async function bodyWideRoles(
  tx: ReadTransaction,
  unitIds: readonly string[],
  on: string,
): Promise<RoleHolder[]> {
  if (unitIds.length === 0) return [];
  const rows = await grantsOn(tx, on)
    .where('role_grants.unit_id', 'in', unitIds)
    .where('role_grants.rectification_id', 'is', null)
    .execute();
  return rows.map(roleHolder);
}

function grantsOn({ db }: ReadTransaction, on: string) {
  return db
    .selectFrom('role_grants')
    .innerJoin('people', 'people.id', 'role_grants.person_id')
    .innerJoin('posts', 'posts.id', 'role_grants.post_id')
    .selectAll('role_grants')
    .select(['people.name', 'posts.title'])
    .where('role_grants.held_from', '<=', on)
    .where('role_grants.held_to', '>', on)
    .orderBy('role_grants.role')
    .orderBy('people.name')
    .orderBy('role_grants.id');
}

function roleHolder(row: RoleGrantsTable & { name: string | null; title: string }): RoleHolder {
  return {
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
  };
}

/** An office of an administrator with whoever holds it, now or later. */
export interface AppointmentHolder {
  grantId: string;
  administration: Administration;
  personId: string;
  /** Null when it was erased. */
  name: string | null;
  from: string;
  to: string | null;
}

/** The administrators of this day, and those who are appointed for later. */
export async function listAppointments({ db }: ReadTransaction, on: string): Promise<AppointmentHolder[]> {
  const rows = await db
    .selectFrom('appointments')
    .innerJoin('people', 'people.id', 'appointments.person_id')
    .selectAll('appointments')
    .select('people.name')
    .where('appointments.administration', 'in', administrations)
    .where('appointments.held_to', '>', on)
    .orderBy('appointments.administration')
    .orderBy('appointments.held_from')
    .orderBy('appointments.id')
    .execute();
  return rows.map((row) => ({
    grantId: row.id,
    administration: row.administration as Administration,
    personId: row.person_id,
    name: row.name,
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
