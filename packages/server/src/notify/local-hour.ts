/** Beijing time is eight hours ahead of UTC, in summer and winter. */
const HOURS_AHEAD = 8;

/** The hour of the civil day in Beijing, 0–23. */
export function localHour(instant: string): number {
  return (new Date(instant).getUTCHours() + HOURS_AHEAD) % 24;
}
