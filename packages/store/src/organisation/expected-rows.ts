/** The rows that replayed streams of units and people should have. */

import type { EnrolledPerson, PersonState, UnitState } from '@bihuan/domain';
import type { ReplayedStream } from '../rebuild/replay.js';
import { appointmentRows, personRow, postRows, roleRows } from './person-rows.js';
import type { OrganisationTables } from './tables.js';
import { unitRow } from './unit-row.js';

type MadeOfEvents = Exclude<keyof OrganisationTables, 'finding_holders' | 'organisation_head'>;
type Expected = { [T in MadeOfEvents]: OrganisationTables[T][] };

/** The rows of those of the streams that are about units and people; other streams are left out. */
export function expectedOrganisationRows(streams: readonly ReplayedStream[]): Expected {
  const ofKind = (kind: string) => streams.filter(({ address }) => address.kind === kind);
  const people = ofKind('person').map(({ state, provenance }) => ({
    state: state as PersonState,
    provenance,
  }));
  const enrolled = people.flatMap(({ state }): EnrolledPerson[] =>
    state.status === 'enrolled' ? [state] : [],
  );
  return {
    units: ofKind('unit').flatMap(({ state, provenance }) => {
      const unit = state as UnitState;
      return unit.status === 'absent' ? [] : [unitRow(unit, provenance)];
    }),
    people: people.flatMap(({ state, provenance }) =>
      state.status === 'absent' ? [] : [personRow(state, provenance)],
    ),
    posts: enrolled.flatMap(postRows),
    role_grants: enrolled.flatMap(roleRows),
    appointments: enrolled.flatMap(appointmentRows),
  };
}
