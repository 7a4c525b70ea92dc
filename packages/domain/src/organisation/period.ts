/** From when to when something is held: civil dates, the first day included, the last one not. */

import { isCivilDate } from '../calendar/civil-date.js';
import { type Refusal, refusal } from '../refusal.js';

/** `to` is the first day on which it is held no more, so that ending it today takes effect at once; null: open. */
export interface Period {
  from: string;
  to: string | null;
}

/** Whether the period holds on this day. */
export function holdsOn({ from, to }: Period, day: string): boolean {
  return from <= day && (to === null || day < to);
}

/** Whether some day lies in both periods. */
export function overlap(a: Period, b: Period): boolean {
  return startsBeforeEnd(a, b) && startsBeforeEnd(b, a) && !isEmpty(a) && !isEmpty(b);
}

function startsBeforeEnd(a: Period, b: Period): boolean {
  return b.to === null || a.from < b.to;
}

/** Withdrawn on the day on which it was to begin: it never held. */
function isEmpty({ from, to }: Period): boolean {
  return to !== null && to <= from;
}

/** What speaks against a period: a date that no calendar has, or an end before the beginning. */
export function periodObjection({ from, to }: Period, words: { from: string; to: string }): Refusal | null {
  if (!isCivilDate(from)) return refusal('invalidDate', { field: words.from, found: from });
  if (to === null) return null;
  if (!isCivilDate(to)) return refusal('invalidDate', { field: words.to, found: to });
  return from <= to ? null : refusal('datesOutOfOrder', { earlier: words.from, later: words.to, from, to });
}
