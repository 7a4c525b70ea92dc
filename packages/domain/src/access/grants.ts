/** Which rows of a policy speak of an actor, and through which role. */

import type { PolicyName } from './policies.js';
import { policyOf } from './policies.js';
import type { Relation, Who } from './policy.js';
import type { ActorProfile, HeldRole } from './profile.js';

/** A row that speaks of the actor; `role` is the one in which he acts in the ledger, null for all others. */
export interface Grant {
  relation: Relation;
  role: HeldRole | null;
}

/** A page asks for every deed of the same person, whose profile is kept from request to request. */
const known = new WeakMap<ActorProfile, Map<PolicyName, readonly Grant[]>>();

/** All of them; the relation to the object is still to be looked at. */
export function grantsOf(actor: ActorProfile, policy: PolicyName): readonly Grant[] {
  const ofActor = known.get(actor) ?? new Map<PolicyName, readonly Grant[]>();
  known.set(actor, ofActor);
  const grants = ofActor.get(policy) ?? lookedUp(actor, policy);
  ofActor.set(policy, grants);
  return grants;
}

function lookedUp(actor: ActorProfile, policy: PolicyName): Grant[] {
  return policyOf(policy).rows.flatMap(({ who, relation }): Grant[] => [
    ...(speaksOf(who, actor) ? [{ relation, role: null }] : []),
    ...heldAmong(who, actor).map((role) => ({ relation, role: actingAs(role, relation) })),
  ]);
}

/** Whose unit is named to verify in place of another acts as a verifier. */
function actingAs(role: HeldRole, relation: Relation): HeldRole {
  return relation === 'substitute' ? { ...role, role: 'verifier' } : role;
}

function speaksOf(who: readonly Who[], actor: ActorProfile): boolean {
  if (who.includes('anyone')) return true;
  switch (actor.kind) {
    case 'nobody':
      return false;
    case 'person':
      return (
        who.includes('signedIn') || (actor.administration !== null && who.includes(actor.administration))
      );
    default:
      return who.includes(actor.kind);
  }
}

function heldAmong(who: readonly Who[], actor: ActorProfile): HeldRole[] {
  return actor.kind === 'person' ? actor.roles.filter(({ role }) => who.includes(role)) : [];
}
