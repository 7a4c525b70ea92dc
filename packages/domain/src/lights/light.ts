/**
 * The light of a leaf: how near the earliest thing is that is still owed. Computed, never stored.
 * The limits and who is told: LIFECYCLE of the product (20 working days: the unit; 10: the unit and the lead leader;
 * overdue: the unit and its head).
 */

import type { Thresholds } from './thresholds.js';

export const lights = ['red', 'yellow', 'green', 'none', 'unknown'] as const;
export type Light = (typeof lights)[number];

/** Why a day counts: a plan that has been adopted is a verified rule; a row of the table may not be. */
export type DueBasis = { kind: 'plan' } | { kind: 'rule'; ruleId: string; isVerified: boolean };

/** A day on which something is owed that is not yet done. */
export interface OpenDue {
  /** Civil date. */
  date: string;
  basis: DueBasis;
}

/** What is still owed of a leaf; nothing where its work is done or was never dated. */
export interface LeafFacts {
  openDues: readonly OpenDue[];
}

/** The light of one open day by today's limits. */
export function lightOfDue({ date, basis }: OpenDue, limits: Thresholds): Light {
  if (date < limits.today) return mayTurnRed(basis) ? 'red' : 'yellow';
  if (date <= limits.yellowUntil) return 'yellow';
  if (date <= limits.greenUntil) return 'green';
  return limits.isKnownBeyond ? 'none' : 'unknown';
}

/** A rule that nobody has verified shows its badge; it never turns anything red. */
function mayTurnRed(basis: DueBasis): boolean {
  return basis.kind === 'plan' || basis.isVerified;
}

/** The light of a leaf: that of its most pressing open day; `none` where nothing dated is owed. */
export function lightOf({ openDues }: LeafFacts, limits: Thresholds): Light {
  const found = new Set(openDues.map((due) => lightOfDue(due, limits)));
  return PRESSING.find((light) => found.has(light)) ?? 'none';
}

/** A day that cannot be judged is still owed, so it comes before those that are known to be far. */
const PRESSING: readonly Light[] = ['red', 'yellow', 'green', 'unknown', 'none'];

/** The earliest day on which something is owed; null where nothing dated is. */
export function earliestOpenDue({ openDues }: LeafFacts): OpenDue | null {
  return openDues.reduce<OpenDue | null>(
    (earliest, due) => (earliest === null || due.date < earliest.date ? due : earliest),
    null,
  );
}
