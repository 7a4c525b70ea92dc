import { CivilDate } from '@bihuan/contract';

/** Whether a text is a day that exists, `2026-09-30`. */
export function isDay(text: string): boolean {
  return CivilDate.safeParse(text).success && !Number.isNaN(Date.parse(text));
}
