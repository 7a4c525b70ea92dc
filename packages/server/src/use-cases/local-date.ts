/** Offices work by Beijing time (UTC+8, without daylight saving since 1992), wherever the server stands. */
const BEIJING_MILLISECONDS = 8 * 60 * 60 * 1000;

/** The civil date of an instant in Beijing: `2026-08-25`. */
export function localDate(instant: string): string {
  return new Date(Date.parse(instant) + BEIJING_MILLISECONDS).toISOString().slice(0, 10);
}
