/** Who must sign in with a second factor: administrators, and everybody whose name stands under a deed. */

import { POLICY_NAMES, type PolicyName, policyOf } from './policies.js';
import type { Who } from './policy.js';
import type { ActorProfile } from './profile.js';

/** The roles that sign, as the table says; a unit is named as a substitute for one finding, and seldom. */
const signers: ReadonlySet<Who> = new Set(
  POLICY_NAMES.map(policyOf)
    .filter(({ signs }) => signs)
    .flatMap(({ rows }) => rows.flatMap(({ who, relation }) => (relation === 'substitute' ? [] : [...who]))),
);

/** What one may do before the second factor: set it up, and see what everybody sees. */
const BEFORE: readonly PolicyName[] = ['open', 'ownAccount'];

/** Whether this person must have a second factor. */
export function needsSecondFactor(profile: ActorProfile): boolean {
  if (profile.kind !== 'person') return false;
  return profile.administration !== null || profile.roles.some(({ role }) => signers.has(role));
}

/** Whether the second factor is still missing for this policy, whatever it is done to. */
export function lacksSecondFactor(profile: ActorProfile, policy: PolicyName): boolean {
  if (profile.kind !== 'person' || profile.secondFactor || BEFORE.includes(policy)) return false;
  return needsSecondFactor(profile);
}

/** Whether the actor would put his name under it without a second factor, also where his role seldom signs. */
export function signsWithoutSecondFactor(profile: ActorProfile, policy: PolicyName): boolean {
  return profile.kind === 'person' && !profile.secondFactor && policyOf(policy).signs === true;
}
