import { type Actor, type ActorProfile, actorOf, type Origin } from '@bihuan/domain';
import type { FastifyRequest } from 'fastify';
import type { Clock } from '../deps.js';

/** Who asks, by which way and when. */
export interface Caller {
  /** What the policies look at. */
  profile: ActorProfile;
  /** Who the deed is recorded with. */
  actor: Actor;
  /** Of whoever has signed in. */
  sessionId: string | null;
  origin: Origin;
  /** UTC instant. */
  at: string;
}

/** The caller behind a request: until accounts exist, whoever sits at this machine. */
export async function callerOf(request: FastifyRequest, clock: Clock): Promise<Caller> {
  const profile: ActorProfile = { kind: 'local' };
  return {
    profile,
    actor: actorOf(profile, null) ?? { kind: 'local' },
    sessionId: null,
    origin: { via: 'web', requestId: request.id },
    at: clock.now(),
  };
}
