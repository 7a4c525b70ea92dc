import type { Deed } from '../../../decider.js';
import { refusal } from '../../../refusal.js';
import type { RemovePerson } from '../commands.js';
import type { PersonEventOf } from '../events.js';
import type { EnrolledPerson, PersonState } from '../person.js';

/** 移除人员: registered by mistake or twice. Who ever had a right stays on record; then the posts are ended. */
export const removePerson: Deed<PersonState, 'enrolled', RemovePerson, PersonEventOf<'PersonRemoved'>> = {
  from: ['enrolled'],
  objection({ reason }, { roles, appointments }) {
    if (roles.length + appointments.length > 0) return refusal('personHadRights', {});
    return reason.trim() === '' ? refusal('noReason', { deed: 'RemovePerson' }) : null;
  },
  decide: ({ reason }) => [{ type: 'PersonRemoved', data: { reason: reason.trim() } }],
};

export function personRemoved({ id, version }: EnrolledPerson): PersonState {
  return { status: 'removed', id, version };
}
