/** Which days are worked in China: weekdays, less the holidays, plus the days made up for them. */

import { addDays, dayNumber, weekday, yearOf } from './civil-days.js';
import type { HolidayNotice } from './holiday-notice.js';
import { notice2022 } from './years/notice-2022.js';
import { notice2023 } from './years/notice-2023.js';
import { notice2024 } from './years/notice-2024.js';
import { notice2025 } from './years/notice-2025.js';
import { notice2026 } from './years/notice-2026.js';

/** What a calendar says of a day, a number of days or a date for which it has no data. */
export type Unknown = 'unknown';

/** A calendar as far as its notices go. */
export interface WorkingCalendar {
  /** The notices that it is made of, by year. */
  notices: readonly HolidayNotice[];
  /** Whether the day is worked; `unknown` in a year without a notice. */
  isWorkingDay: (date: string) => boolean | Unknown;
}

const SATURDAY = 6;

/** A calendar made of these notices; a later notice about a day overrides an earlier one. */
export function workingCalendar(notices: readonly HolidayNotice[]): WorkingCalendar {
  const years = new Set(notices.map(({ year }) => year));
  const stated = new Map<string, boolean>();
  for (const notice of notices) {
    for (const date of notice.holidays.flatMap(daysOf)) stated.set(date, false);
    for (const date of notice.madeUpDays) stated.set(date, true);
  }
  const isWorkingDay = (date: string) =>
    years.has(yearOf(date)) ? (stated.get(date) ?? weekday(date) < SATURDAY) : ('unknown' as const);
  return { notices, isWorkingDay };
}

function daysOf({ from, to }: { from: string; to: string }): string[] {
  return Array.from({ length: dayNumber(to) - dayNumber(from) + 1 }, (_, index) => addDays(from, index));
}

/**
 * The calendar of the notices that ship with the program. The notice of the next year may still change the last
 * days of December (that of 2023 did), and nothing can be said of a year before its notice is there.
 */
export const nationalCalendar: WorkingCalendar = workingCalendar([
  notice2022,
  notice2023,
  notice2024,
  notice2025,
  notice2026,
]);
