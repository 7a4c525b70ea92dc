import type { Deed } from '../../../decider.js';
import { type Refusal, refusal } from '../../../refusal.js';
import { holdsOn, overlap, periodObjection } from '../../period.js';
import { BODY_WIDE_ROLES } from '../../roles.js';
import type { GiveRole } from '../commands.js';
import { ROLE_DAYS } from '../endings.js';
import type { PersonEventOf } from '../events.js';
import type { EnrolledPerson, PersonState } from '../person.js';
import { ownRightsObjection, rolePeriod, separationObjection } from '../separation.js';

/** 授予角色: by the security administrator, never to himself; in a post that is held. */
export const giveRole: Deed<PersonState, 'enrolled', GiveRole, PersonEventOf<'RoleGiven'>> = {
  from: ['enrolled'],
  objection: (command, state, circumstances) =>
    ownRightsObjection(command, circumstances) ??
    grantObjection(command, state) ??
    separationObjection(state, command.role, { from: command.from, to: null }),
  decide: ({ grantId: id, role, postId, rectificationId, from }) => [
    { type: 'RoleGiven', data: { id, role, postId, rectificationId, from, to: null } },
  ],
};

function grantObjection(command: GiveRole, state: EnrolledPerson): Refusal | null {
  const { role, rectificationId, postId, from } = command;
  if (rectificationId === null && !BODY_WIDE_ROLES.includes(role)) {
    return refusal('rectificationNeeded', { role });
  }
  const dates = periodObjection({ from, to: null }, ROLE_DAYS);
  if (dates) return dates;
  const post = state.posts.find(({ id }) => id === postId);
  if (!post) return refusal('unknownPost', { id: postId });
  if (!holdsOn(post, from)) return refusal('postNotHeld', { title: post.title, date: from });
  return repeated(command, state) ? refusal('roleHeld', { role }) : null;
}

function repeated(
  { grantId, role, postId, rectificationId, from }: GiveRole,
  state: EnrolledPerson,
): boolean {
  return state.roles.some(
    (grant) =>
      grant.id === grantId ||
      (grant.role === role &&
        grant.postId === postId &&
        grant.rectificationId === rectificationId &&
        overlap(rolePeriod(grant, state), { from, to: null })),
  );
}

export function roleGiven(state: EnrolledPerson, grant: PersonEventOf<'RoleGiven'>['data']): EnrolledPerson {
  return { ...state, roles: [...state.roles, grant] };
}
