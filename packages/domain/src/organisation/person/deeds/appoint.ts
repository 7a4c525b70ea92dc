import type { Deed } from '../../../decider.js';
import { refusal } from '../../../refusal.js';
import { periodObjection } from '../../period.js';
import type { Appoint } from '../commands.js';
import { ROLE_DAYS } from '../endings.js';
import type { PersonEventOf } from '../events.js';
import type { EnrolledPerson, PersonState } from '../person.js';
import { ownRightsObjection, separationObjection } from '../separation.js';

/** 任命管理员: one of the three, who has no role in the ledger. */
export const appoint: Deed<PersonState, 'enrolled', Appoint, PersonEventOf<'Appointed'>> = {
  from: ['enrolled'],
  objection(command, state, circumstances) {
    const { administration, from, grantId } = command;
    if (state.appointments.some(({ id }) => id === grantId)) {
      return refusal('alreadyRegistered', { id: grantId });
    }
    return (
      ownRightsObjection(command, circumstances) ??
      periodObjection({ from, to: null }, ROLE_DAYS) ??
      separationObjection(state, administration, { from, to: null })
    );
  },
  decide: ({ grantId: id, administration, from }) => [
    { type: 'Appointed', data: { id, administration, from, to: null } },
  ],
};

export function appointed(
  state: EnrolledPerson,
  appointment: PersonEventOf<'Appointed'>['data'],
): EnrolledPerson {
  return { ...state, appointments: [...state.appointments, appointment] };
}
