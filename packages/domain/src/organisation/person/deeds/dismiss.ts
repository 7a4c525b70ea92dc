import type { Deed } from '../../../decider.js';
import { refusal } from '../../../refusal.js';
import type { Dismiss } from '../commands.js';
import { ended, endingObjection, ROLE_DAYS } from '../endings.js';
import type { PersonEventOf } from '../events.js';
import type { EnrolledPerson, PersonState } from '../person.js';
import { ownRightsObjection } from '../separation.js';

/**
 * 免去管理员. Since nobody may dismiss himself and only security administrators dismiss, one of them always stays.
 */
export const dismiss: Deed<PersonState, 'enrolled', Dismiss, PersonEventOf<'Dismissed'>> = {
  from: ['enrolled'],
  objection(command, { appointments }, circumstances) {
    const appointment = appointments.find(({ id }) => id === command.grantId);
    if (!appointment) return refusal('unknownGrant', { id: command.grantId });
    return ownRightsObjection(command, circumstances) ?? endingObjection(appointment, command.to, ROLE_DAYS);
  },
  decide: ({ grantId, to, reason }, { appointments }) =>
    appointments.some((appointment) => appointment.id === grantId && appointment.to === to)
      ? []
      : [{ type: 'Dismissed', data: { grantId, to, reason } }],
};

export function dismissed(
  state: EnrolledPerson,
  { grantId, to }: PersonEventOf<'Dismissed'>['data'],
): EnrolledPerson {
  return { ...state, appointments: ended(state.appointments, grantId, to) };
}
