import type { Route } from '@bihuan/contract';
import { type ActorProfile, mayEver, type Origin, Refused, refuse } from '@bihuan/domain';
import type { Visit } from './visit.js';

/** Who asks, by which way and when. What a deed is recorded with, only `authorised` tells. */
export interface Caller {
  /** What the policies look at. */
  profile: ActorProfile;
  /** Of whoever has signed in. */
  sessionId: string | null;
  origin: Origin;
  /** UTC instant. */
  at: string;
}

/**
 * The caller behind a visit, if a route lets it pass at all. Whoever has not finished signing in is nobody, but on
 * the routes by which that is done.
 * @throws Refused `secondFactorPending`, `newPasswordNeeded`, and as `mayEver` says
 */
export function admitted(
  visit: Visit,
  { policy, onPaper, during }: Pick<Route, 'policy' | 'onPaper' | 'during'>,
  { requestId, at }: { requestId: string; at: string },
): Caller {
  const { step, session, person } = visit;
  const profile = during !== undefined && during === step && person ? person : visit.profile;
  if (policy !== 'open' && profile.kind === 'nobody') refuseUnfinished(step);
  const objection = mayEver(profile, policy);
  if (objection && !(onPaper && mayEver(profile, onPaper) === null)) throw new Refused(objection);
  return { profile, sessionId: session?.id ?? null, origin: { via: 'web', requestId }, at };
}

function refuseUnfinished(step: Visit['step']): void {
  if (step === 'secondFactor') refuse('secondFactorPending', {});
  if (step === 'newPassword') refuse('newPasswordNeeded', {});
}
