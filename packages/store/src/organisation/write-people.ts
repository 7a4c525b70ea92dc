/** Writes what events have made of people into the tables that are read. */

import type { EnrolledPerson, PersonState } from '@bihuan/domain';
import type { Change } from '../events/aggregate.js';
import type { Provenance } from '../projections/finding-row.js';
import type { Transaction } from '../store.js';
import { appointmentRows, personRow, postRows, type RegisteredPerson, roleRows } from './person-rows.js';

/** A person to be added. */
export interface NewPersonRows {
  after: RegisteredPerson;
  provenance: Provenance;
}

/** New ones in bulk, changed ones one by one with all that hangs on them. */
export async function writePeople(tx: Transaction, changes: readonly Change<PersonState>[]): Promise<void> {
  const added: NewPersonRows[] = [];
  for (const { before, after, provenance } of changes) {
    if (after.status === 'absent') continue;
    if (before.status === 'absent') added.push({ after, provenance });
    else await replacePerson(tx, { after, provenance });
  }
  await addPeople(tx, added);
}

/** Adds rows for people who have none. */
export async function addPeople({ db, engine }: Transaction, added: readonly NewPersonRows[]): Promise<void> {
  await engine.insertRows(
    db,
    'people',
    added.map(({ after, provenance }) => personRow(after, provenance)),
  );
  await addRights(
    { db, engine },
    added.flatMap(({ after }) => (after.status === 'enrolled' ? [after] : [])),
  );
}

async function addRights({ db, engine }: Pick<Transaction, 'db' | 'engine'>, people: EnrolledPerson[]) {
  await engine.insertRows(db, 'posts', people.flatMap(postRows));
  await engine.insertRows(db, 'role_grants', people.flatMap(roleRows));
  await engine.insertRows(db, 'appointments', people.flatMap(appointmentRows));
}

async function replacePerson({ db, engine }: Transaction, { after, provenance }: NewPersonRows) {
  const { id } = after;
  await db.updateTable('people').set(personRow(after, provenance)).where('id', '=', id).execute();
  for (const table of ['posts', 'role_grants', 'appointments'] as const) {
    await db.deleteFrom(table).where('person_id', '=', id).execute();
  }
  await addRights({ db, engine }, after.status === 'enrolled' ? [after] : []);
}
