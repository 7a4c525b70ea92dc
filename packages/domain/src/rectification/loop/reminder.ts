/** Reminder notices (工作提示单), numbered without gaps by year. */

import { yearOf } from '../../calendar/civil-days.js';
import type { Party } from '../../finding/finding.js';

/** A numbered reminder. Its words and its answers stand in the course of the findings that it reminds of. */
export interface IssuedReminder {
  id: string;
  year: number;
  /** 1, 2, 3 … inside the year. */
  number: number;
  /** Civil date of issue. */
  on: string;
  to: Party[];
  findingIds: string[];
  replyDue: string;
}

/** Year and number of the next reminder issued on this date: one more than the last one of its year. */
export function nextReminderNumber(
  reminders: readonly IssuedReminder[],
  on: string,
): { year: number; number: number } {
  const year = yearOf(on);
  return { year, number: (lastOfYear(reminders, year)?.number ?? 0) + 1 };
}

/** The reminder of the year that was issued last. */
export function lastOfYear(reminders: readonly IssuedReminder[], year: number): IssuedReminder | undefined {
  return reminders.findLast((reminder) => reminder.year === year);
}

/** `工作提示单〔2026〕3号`. */
export function reminderTitle({ year, number }: { year: number; number: number }): string {
  return `工作提示单〔${year}〕${number}号`;
}
