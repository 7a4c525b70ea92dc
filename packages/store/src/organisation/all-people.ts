import type { EnrolledPerson } from '@bihuan/domain';
import type { ReadTransaction } from '../store.js';
import { personOfRow } from './person-rows.js';

/** Everybody on record, by id: for files that hold the whole organisation. */
export async function allPeople({ db }: ReadTransaction): Promise<EnrolledPerson[]> {
  const rows = await db
    .selectFrom('people')
    .select('state')
    .where('status', '=', 'enrolled')
    .orderBy('id')
    .execute();
  return rows.map(personOfRow).flatMap((person) => (person.status === 'enrolled' ? [person] : []));
}
