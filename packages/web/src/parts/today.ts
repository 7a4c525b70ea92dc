import { nationalCalendar, type Thresholds, thresholdsOn } from '@bihuan/domain';

const BEIJING_MS = 8 * 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Today's civil date in Beijing, by which offices count their days: `2026-08-25`. */
export function today(): string {
  return new Date(Date.now() + BEIJING_MS).toISOString().slice(0, 10);
}

/** The limits of today's lights. */
export function todaysLimits(): Thresholds {
  return thresholdsOn(today(), nationalCalendar);
}

/** Calendar days from one civil date to another; negative where it lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}
