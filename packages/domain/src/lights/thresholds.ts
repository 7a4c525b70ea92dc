/** The limits of today's lights as plain dates, so that a list is filtered by an index on the due date. */

import { addDays } from '../calendar/civil-days.js';
import type { Unknown, WorkingCalendar } from '../calendar/working-calendar.js';

/** Working days before a due date from which it is green, then yellow. */
export const GREEN_WORKING_DAYS = 20;
export const YELLOW_WORKING_DAYS = 10;

/**
 * `due < today`: red (yellow, where only an unverified rule says so). `due <= yellowUntil`: yellow.
 * `due <= greenUntil`: green. Later: none, or unknown where `isKnownBeyond` is false.
 */
export interface Thresholds {
  today: string;
  yellowUntil: string;
  greenUntil: string;
  isKnownBeyond: boolean;
}

/**
 * Where a year has no notice any day may be worked or not, so the working days to a date lie between two bounds.
 * A light is said as far as both agree: ten calendar days are never more than ten working days.
 */
interface Bounds {
  least: number;
  most: number;
}

/** Today's limits by this calendar. */
export function thresholdsOn(today: string, calendar: WorkingCalendar): Thresholds {
  const yellow = lastWithin(YELLOW_WORKING_DAYS, today, calendar);
  // What follows an uncertain end of yellow may still be yellow, so nothing beyond it can be called green.
  const green = yellow.isCertain ? lastWithin(GREEN_WORKING_DAYS, today, calendar) : yellow;
  return { today, yellowUntil: yellow.date, greenUntil: green.date, isKnownBeyond: green.isCertain };
}

/** The last date that is at most so many working days away; certain when the one after it is surely further. */
function lastWithin(days: number, today: string, calendar: WorkingCalendar) {
  let bounds: Bounds = { least: 0, most: 0 };
  let date = today;
  for (;;) {
    const next = addDays(date, 1);
    bounds = stepped(bounds, calendar.isWorkingDay(next));
    if (bounds.most > days) return { date, isCertain: bounds.least > days };
    date = next;
  }
}

function stepped({ least, most }: Bounds, worked: boolean | Unknown): Bounds {
  if (worked === 'unknown') return { least, most: most + 1 };
  return worked ? { least: least + 1, most: most + 1 } : { least, most };
}
