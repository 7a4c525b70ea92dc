/** Counting in working days. A count that needs a year without a notice is `unknown`, never guessed. */

import { addDays } from './civil-days.js';
import type { Unknown, WorkingCalendar } from './working-calendar.js';

/** Whether the day is worked; `unknown` in a year without a notice. */
export function isWorkingDay(date: string, calendar: WorkingCalendar): boolean | Unknown {
  return calendar.isWorkingDay(date);
}

/**
 * Working days after `from` up to and including `to`: the day itself is not counted (民法典第二百零一条), so from a
 * day to itself it is 0. Negative when `to` lies before `from`.
 */
export function workingDaysBetween(from: string, to: string, calendar: WorkingCalendar): number | Unknown {
  if (to < from) {
    const back = workingDaysBetween(to, from, calendar);
    return back === 'unknown' ? back : -back;
  }
  let count = 0;
  for (let date = from; date < to; ) {
    date = addDays(date, 1);
    const worked = calendar.isWorkingDay(date);
    if (worked === 'unknown') return 'unknown';
    if (worked) count += 1;
  }
  return count;
}

/**
 * The `days`-th working day after the date (before it, when negative); the date itself for 0, worked or not.
 * `unknown` when the count runs into a year without a notice.
 */
export function addWorkingDays(date: string, days: number, calendar: WorkingCalendar): string | Unknown {
  const step = days < 0 ? -1 : 1;
  let left = Math.abs(days);
  let reached = date;
  while (left > 0) {
    reached = addDays(reached, step);
    const worked = calendar.isWorkingDay(reached);
    if (worked === 'unknown') return 'unknown';
    if (worked) left -= 1;
  }
  return reached;
}
