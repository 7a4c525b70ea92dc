/** The lives that leaves of the demo have, and how many have each. */

import * as closed from './closed.js';
import * as moreTime from './more-time.js';
import * as open from './open.js';
import * as endings from './other-endings.js';
import type { Life, PlannedLeaf } from './planned.js';

export const LIVES = {
  immediate: { of: closed.immediate, count: 6 },
  returned: { of: closed.returned, count: 3 },
  failed: { of: closed.failed, count: 2 },
  signOffRefused: { of: closed.signOffRefused, count: 1 },
  substituted: { of: closed.substituted, count: 1 },
  extended: { of: moreTime.extended, count: 3 },
  extensionRefused: { of: moreTime.extensionRefused, count: 1 },
  lateExtension: { of: moreTime.lateExtension, count: 2 },
  coLed: { of: closed.coLed, count: 3 },
  voided: { of: closed.voided, count: 2 },
  reopened: { of: moreTime.reopened, count: 2 },
  superiorReturned: { of: closed.superiorReturned, count: 1 },
  notImplemented: { of: endings.notImplemented, count: 2 },
  longTerm: { of: (leaf) => endings.longTerm(leaf, false), count: 2 },
  longTermStaged: { of: (leaf) => endings.longTerm(leaf, true), count: 2 },
  overdue: { of: open.overdue, count: 3 },
  overduePaper: { of: open.overduePaper, count: 2 },
  yellow: { of: open.yellow, count: 3 },
  green: { of: open.green, count: 3 },
  distant: { of: open.distant, count: 3 },
  extensionAsked: { of: open.extensionAsked, count: 1 },
  submitted: { of: open.submitted, count: 2 },
  halfEndorsed: { of: open.halfEndorsed, count: 1 },
  endorsed: { of: open.endorsed, count: 2 },
  verified: { of: open.verified, count: 1 },
  firstSigned: { of: open.firstSigned, count: 1 },
  withdrawn: { of: open.withdrawn, count: 1 },
  unplanned: { of: open.unplanned, count: 2 },
  lateExtensionAsked: { of: open.lateExtensionAsked, count: 1 },
  /** All others. */
  smooth: { of: closed.smooth, count: 0 },
} as const satisfies Record<string, { of: (leaf: PlannedLeaf) => Life; count: number }>;
export type LifeName = keyof typeof LIVES;

/** The life of each of so many leaves: neighbours live differently, and every time the same way. */
export function dealtLives(leaves: number): LifeName[] {
  const names = Object.keys(LIVES) as LifeName[];
  const dealt = names.flatMap((name) => Array.from({ length: LIVES[name].count }, () => name));
  // 51 = 3 × 17 has no divisor in common with 70 leaves; with it, everybody who gets an account has something to do.
  return Array.from({ length: leaves }, (_, index) => dealt[(index * 51) % leaves] ?? 'smooth');
}
