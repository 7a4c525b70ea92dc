/** How long to wait after wrong passwords: longer each time, the same for names that nobody has. */

/** Set by configuration. */
export interface LockOutRule {
  /** So many failures cost nothing. */
  free: number;
  /** The wait after the next one, in seconds; it doubles with each further failure. */
  firstWait: number;
  /** The wait never grows beyond this, in seconds. */
  longestWait: number;
  /** After so many seconds without a failure all is forgotten. */
  forgetAfter: number;
}

/** Five tries, then 30 s, 1 min, 2 min … up to half an hour; forgotten after a day. */
export const defaultLockOut: LockOutRule = {
  free: 5,
  firstWait: 30,
  longestWait: 1_800,
  forgetAfter: 86_400,
};

/** What is kept of the failures of one name. Instants are UTC. */
export interface Failures {
  count: number;
  lastAt: string;
}

/** Failures that still count at this instant. */
export function failuresAt(failures: Failures | null, at: string, { forgetAfter }: LockOutRule): number {
  if (failures === null) return 0;
  return secondsBetween(failures.lastAt, at) >= forgetAfter ? 0 : failures.count;
}

/** Seconds to wait after this many failures. */
export function waitAfter(count: number, { free, firstWait, longestWait }: LockOutRule): number {
  if (count < free) return 0;
  return Math.min(firstWait * 2 ** Math.min(count - free, 30), longestWait);
}

/** Seconds that are still to be waited at this instant; 0: the next try is free. */
export function remainingWait(failures: Failures | null, at: string, rule: LockOutRule): number {
  const count = failuresAt(failures, at, rule);
  if (failures === null || count === 0) return 0;
  return Math.max(0, Math.ceil(waitAfter(count, rule) - secondsBetween(failures.lastAt, at)));
}

/** A clock that was set back must not open a lock. */
function secondsBetween(from: string, to: string): number {
  return Math.max(0, (Date.parse(to) - Date.parse(from)) / 1_000);
}
