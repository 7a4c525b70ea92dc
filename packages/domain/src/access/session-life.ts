/** How long a session lasts. */

/** Set by configuration, in minutes. */
export interface SessionRule {
  /** Without a request. */
  idleMinutes: number;
  /** At the most, however busy. */
  absoluteMinutes: number;
}

export const defaultSessionRule: SessionRule = { idleMinutes: 30, absoluteMinutes: 12 * 60 };

/** Whether a session still lives at this instant; instants are UTC. */
export function isSessionAlive(
  { createdAt, lastSeenAt }: { createdAt: string; lastSeenAt: string },
  at: string,
  { idleMinutes, absoluteMinutes }: SessionRule,
): boolean {
  return minutesBetween(lastSeenAt, at) < idleMinutes && minutesBetween(createdAt, at) < absoluteMinutes;
}

function minutesBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 60_000;
}
