/** Arithmetic with civil dates: days, weekdays and months, without a clock and without time zones. */

import { daysOfMonth } from './civil-date.js';

const MONTHS = 12;
const WEEK = 7;

/**
 * The number of a day in a count without gaps (1970-01-01 is 0). After H. Hinnant, "chrono-Compatible Low-Level
 * Date Algorithms", days_from_civil: the year begins in March, so that the leap day is its last.
 */
export function dayNumber(date: string): number {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % MONTHS) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The civil date of a day number; the inverse of `dayNumber` (civil_from_days). */
export function civilDate(number: number): string {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const leaps = Math.floor(dayOfEra / 1_460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return written(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

/** The date so many calendar days later (earlier, when negative). */
export function addDays(date: string, days: number): string {
  return civilDate(dayNumber(date) + days);
}

/** 1 Monday … 7 Sunday (ISO 8601). */
export function weekday(date: string): number {
  // 1970-01-01 was a Thursday.
  return ((((dayNumber(date) + 3) % WEEK) + WEEK) % WEEK) + 1;
}

/**
 * The same day so many months later; where that month has no such day, its last one (民法典第二百零二条: the day
 * that corresponds, else the end of the month). 2026-01-31 and one month: 2026-02-28. It is counted from the date
 * given and never step by step: 2026-01-31 and two months is 2026-03-31.
 */
export function addMonths(date: string, months: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const count = year * MONTHS + (month - 1) + months;
  const toYear = Math.floor(count / MONTHS);
  const toMonth = count - toYear * MONTHS + 1;
  return written(toYear, toMonth, Math.min(day, daysOfMonth(toYear, toMonth)));
}

/** The year of a date. */
export function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

function written(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
