import type { Actor, Origin } from '@bihuan/domain';
import type { FastifyRequest } from 'fastify';
import type { Clock } from '../deps.js';

/** Who asks, by which way and when: what every deed is recorded with. */
export interface Caller {
  actor: Actor;
  origin: Origin;
  /** UTC instant. */
  at: string;
}

/** The caller behind a request: until accounts exist, whoever sits at this machine. */
export function callerOf(request: FastifyRequest, clock: Clock): Caller {
  return { actor: { kind: 'local' }, origin: { via: 'web', requestId: request.id }, at: clock.now() };
}
