import {
  type Actor,
  actingPost,
  actorOf,
  mayDo,
  type Origin,
  type PolicyName,
  type PolicyObject,
  Refused,
  refuse,
} from '@bihuan/domain';
import type { Caller } from './caller.js';

/** What a deed is recorded with. */
export interface RecordedBy {
  actor: Actor;
  origin: Origin;
  at: string;
}

/**
 * Asks the one table whether the caller may do this to this object, and answers what the deed is recorded with:
 * the person in the post that gives the right. No use case gets that in another way.
 * @throws Refused `signInNeeded`, `secondFactorNeeded`, `notYourRole`, `outsideYourScope`
 */
export function authorised(caller: Caller, policy: PolicyName, object: PolicyObject): RecordedBy {
  const objection = mayDo(caller.profile, policy, object);
  if (objection) throw new Refused(objection);
  const { profile, origin, at } = caller;
  const actor = actorOf(profile, actingPost(profile, policy, object)) ?? refuse('signInNeeded', {});
  return { actor, origin, at };
}
