import type { Deed } from '../../../decider.js';
import { refusal } from '../../../refusal.js';
import type { EndRole } from '../commands.js';
import { ended, endingObjection, ROLE_DAYS } from '../endings.js';
import type { PersonEventOf } from '../events.js';
import type { EnrolledPerson, PersonState } from '../person.js';
import { ownRightsObjection } from '../separation.js';

/** 收回角色. */
export const endRole: Deed<PersonState, 'enrolled', EndRole, PersonEventOf<'RoleEnded'>> = {
  from: ['enrolled'],
  objection(command, { roles }, circumstances) {
    const grant = roles.find(({ id }) => id === command.grantId);
    if (!grant) return refusal('unknownGrant', { id: command.grantId });
    return ownRightsObjection(command, circumstances) ?? endingObjection(grant, command.to, ROLE_DAYS);
  },
  decide: ({ grantId, to, reason }, { roles }) =>
    roles.some((grant) => grant.id === grantId && grant.to === to)
      ? []
      : [{ type: 'RoleEnded', data: { grantId, to, reason } }],
};

export function roleEnded(
  state: EnrolledPerson,
  { grantId, to }: PersonEventOf<'RoleEnded'>['data'],
): EnrolledPerson {
  return { ...state, roles: ended(state.roles, grantId, to) };
}
