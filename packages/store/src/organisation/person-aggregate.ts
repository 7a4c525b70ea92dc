import {
  decidePerson,
  evolvePerson,
  initialPerson,
  type PersonCommand,
  type PersonEvent,
  type PersonState,
} from '@bihuan/domain';
import type { Aggregate, Loaded } from '../events/aggregate.js';
import type { ReadTransaction } from '../store.js';
import { personOfRow } from './person-rows.js';
import { writePeople } from './write-people.js';

/** Streams of people. */
export const personAggregate: Aggregate<PersonState, PersonCommand, PersonEvent> = {
  initial: initialPerson,
  decide: decidePerson,
  evolve: evolvePerson,
  load: loadPeople,
  write: writePeople,
};

async function loadPeople({ db, engine }: ReadTransaction, ids: readonly string[]) {
  const columns = ['id', 'registered_at', 'head', 'state'] as const;
  const rows = await engine
    .lockRows(db.selectFrom('people').select(columns).where('id', 'in', ids).orderBy('id'))
    .execute();
  return new Map(
    rows.map(({ id, head, ...row }): [string, Loaded<PersonState>] => [
      id,
      { state: personOfRow(row), key: 0, registeredAt: row.registered_at, head },
    ]),
  );
}
