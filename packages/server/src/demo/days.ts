/** Days of the demo, counted from today: -240 is eight months ago. Offices work on weekdays. */

import type { Due } from '@bihuan/domain';

const DAY_MILLISECONDS = 86_400_000;
/** Half past eight in Beijing, and the working day behind it. */
const MORNING_MILLISECONDS = 30 * 60_000;
const WORKING_MILLISECONDS = 9 * 60 * 60_000;

/** The civil date of a day. @param today civil date */
export function dateOf(today: string, day: number): string {
  return new Date(Date.parse(today) + day * DAY_MILLISECONDS).toISOString().slice(0, 10);
}

/** The civil date on which what is planned for a day is done: on a weekend, the Friday before. */
export function workdayOf(today: string, day: number): string {
  const weekday = new Date(Date.parse(today) + day * DAY_MILLISECONDS).getUTCDay();
  return dateOf(today, day - (weekday === 6 ? 1 : weekday === 0 ? 2 : 0));
}

/** The instant of one of the deeds of a day, in their order. @returns UTC instant within working hours in Beijing */
export function instantOf(date: string, place: number, ofHowMany: number): string {
  const offset = Math.floor((WORKING_MILLISECONDS * (place + 1)) / (ofHowMany + 1));
  return new Date(Date.parse(date) + MORNING_MILLISECONDS + offset).toISOString();
}

/** Due on that date. */
export function dueOn(date: string): Due {
  return { kind: 'date', date, wording: null };
}
