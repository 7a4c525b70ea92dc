/** What is answered about people: telephone and e-mail only to those whose business they are. */

import type { PersonRow } from '@bihuan/contract';
import { holdsOn } from '@bihuan/domain';
import { listPeople, type Page, type PeopleQuestion, type PersonRecord, unitNames } from '@bihuan/store';
import { localDate } from '../local-date.js';
import { contactsInSight } from './contacts-in-sight.js';
import type { OrganisationDeed } from './organisation-deed.js';
import { postRow } from './present-post.js';

/** A page of people by name. */
export async function readPeople(
  { store, caller }: OrganisationDeed,
  question: Omit<PeopleQuestion, 'on'>,
): Promise<Page<PersonRow>> {
  const today = localDate(caller.at);
  return store.read(async (tx) => {
    const { rows, next } = await listPeople(tx, { ...question, on: today });
    const seen = await contactsInSight(tx, caller);
    const names = await unitNames(
      tx,
      rows.flatMap(({ posts }) => posts.map(({ unitId }) => unitId)),
    );
    return { rows: rows.map((person) => personRow(person, { today, names, seen: seen(person) })), next };
  });
}

interface Sight {
  /** Civil date. */
  today: string;
  names: ReadonlyMap<string, string>;
  /** Whether telephone and e-mail may be shown. */
  seen: boolean;
}

/** A person as lists show one. */
export function personRow(person: PersonRecord, { today, names, seen }: Sight): PersonRow {
  const { id, version, personal, posts, appointments } = person;
  const held = posts.filter((post) => holdsOn(post, today));
  return {
    id,
    version,
    name: personal?.name ?? null,
    contacts: seen ? { phone: personal?.phone ?? null, email: personal?.email ?? null } : null,
    posts: held.map((post) => postRow(post, names.get(post.unitId))),
    administration: appointments.find((one) => holdsOn(one, today))?.administration ?? null,
  };
}
