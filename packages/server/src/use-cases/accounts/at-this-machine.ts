import { hostname, userInfo } from 'node:os';
import type { Actor } from '@bihuan/domain';

/** Whoever runs this program on this machine. */
export function operatorHere(): Extract<Actor, { kind: 'operator' }> {
  return { kind: 'operator', osUser: userInfo().username, host: hostname() };
}
