/** How long to wait before sending again: longer each time, and not for ever. */

/** Minutes to wait after the first failure, the second …; together about two days. */
const MINUTES = [1, 5, 15, 60, 180, 360, 720, 1_440] as const;

/** After so many failures nothing is sent any more, and an administrator sees the entry. */
export const MOST_TRIES = MINUTES.length + 1;

/** Minutes to wait after so many failures (1 or more); null: give up. */
export function waitBeforeRetry(failures: number): number | null {
  return MINUTES[failures - 1] ?? null;
}
