/** The rows of a person: the state as JSON, and beside it posts, roles and appointments by themselves. */

import { canonicalJson, type EnrolledPerson, type PersonState, rolePeriod } from '@bihuan/domain';
import type { Provenance } from '../projections/finding-row.js';
import { plain } from '../projections/plain.js';
import type { AppointmentsTable, PeopleTable, PostsTable, RoleGrantsTable } from './tables.js';

/** Sorts behind every day on which something ends. */
export const OPEN_END = '9999-12-31';

/** Somebody who was registered at some time. */
export type RegisteredPerson = Exclude<PersonState, { status: 'absent' }>;

/** The row of a person; without a name where that was erased. */
export function personRow(
  state: RegisteredPerson,
  { registeredAt, updatedAt, head }: Provenance,
): PeopleTable {
  const name = state.status === 'enrolled' ? (state.personal?.name ?? null) : null;
  return {
    id: state.id,
    version: state.version,
    status: state.status,
    name: name === null ? null : plain(name),
    registered_at: registeredAt,
    updated_at: updatedAt,
    head,
    state: canonicalJson(state),
  };
}

/** The state that a row holds. */
export function personOfRow(row: { state: string }): RegisteredPerson {
  return JSON.parse(row.state) as RegisteredPerson;
}

/** One row for each post that the person holds or held. */
export function postRows({ id: person_id, posts }: EnrolledPerson): PostsTable[] {
  return posts.map(({ id, unitId, title, isHead, from, to }) => ({
    id,
    person_id,
    unit_id: unitId,
    title: plain(title),
    is_head: isHead ? 1 : 0,
    held_from: from,
    held_to: to ?? OPEN_END,
  }));
}

/** One row for each role, held for as long as its post lets it be. */
export function roleRows(person: EnrolledPerson): RoleGrantsTable[] {
  return person.roles.map((grant) => {
    const { from, to } = rolePeriod(grant, person);
    return {
      id: grant.id,
      person_id: person.id,
      post_id: grant.postId,
      unit_id: person.posts.find(({ id }) => id === grant.postId)?.unitId ?? '',
      role: grant.role,
      rectification_id: grant.rectificationId,
      held_from: from,
      held_to: to ?? OPEN_END,
    };
  });
}

/** One row for each office of an administrator. */
export function appointmentRows({ id: person_id, appointments }: EnrolledPerson): AppointmentsTable[] {
  return appointments.map(({ id, administration, from, to }) => ({
    id,
    person_id,
    administration,
    held_from: from,
    held_to: to ?? OPEN_END,
  }));
}
