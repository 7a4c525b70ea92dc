/**
 * The separation of duties among people: nobody gives anything to himself, nobody is two administrators, and no
 * administrator has a role in the ledger (三员分立: GB/T 22239 分别设系统管理员、审计管理员、安全管理员).
 */

import type { Circumstances } from '../../decider.js';
import { type Refusal, refusal } from '../../refusal.js';
import { overlap, type Period } from '../period.js';
import { type Administration, administrations, type LedgerRole } from '../roles.js';
import type { EnrolledPerson, RoleGrant } from './person.js';

/** What speaks against a deed on the rights of `personId` by whoever asks for it. */
export function ownRightsObjection(
  command: { type: string; personId: string },
  { actor }: Circumstances,
): Refusal | null {
  const isSelf = actor.kind === 'person' && actor.personId === command.personId;
  return isSelf ? refusal('notToYourself', { deed: command.type }) : null;
}

/** What of the person's rights does not go together with this one in this period. */
export function separationObjection(
  person: EnrolledPerson,
  wanted: LedgerRole | Administration,
  period: Period,
): Refusal | null {
  const appointed = person.appointments.find((appointment) => overlap(appointment, period));
  if (appointed) return refusal('separatedDuties', { held: appointed.administration, wanted });
  if (!isAdministration(wanted)) return null;
  const role = person.roles.find((grant) => overlap(rolePeriod(grant, person), period));
  return role ? refusal('separatedDuties', { held: role.role, wanted }) : null;
}

function isAdministration(right: LedgerRole | Administration): boolean {
  return administrations.includes(right as Administration);
}

/** A role ends at the latest with its post. */
export function rolePeriod(
  { from, to, postId }: RoleGrant,
  { posts }: Pick<EnrolledPerson, 'posts'>,
): Period {
  const ends = [to, posts.find(({ id }) => id === postId)?.to ?? null].filter((end) => end !== null);
  return { from, to: ends.sort()[0] ?? null };
}
