import type { ActorProfile, Origin } from '@bihuan/domain';
import type { FastifyRequest } from 'fastify';
import type { Clock } from '../deps.js';

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

/** The caller behind a request: until accounts exist, whoever sits at this machine. */
export async function callerOf(request: FastifyRequest, clock: Clock): Promise<Caller> {
  const profile: ActorProfile = { kind: 'local' };
  return {
    profile,
    sessionId: null,
    origin: { via: 'web', requestId: request.id },
    at: clock.now(),
  };
}
