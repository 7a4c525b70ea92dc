/** The days on which something is due by a rule. */

import { addDays, addMonths } from '../calendar/civil-days.js';
import type { Unknown, WorkingCalendar } from '../calendar/working-calendar.js';
import { addWorkingDays } from '../calendar/working-days.js';
import type { DeadlineRule, RuleFulfilment } from './rule.js';
import { isInForce } from './rule-table.js';

/** When the things happened that rules speak of; civil dates, null where they have not. */
export type Anchors = Readonly<Record<RuleFulfilment, string | null>>;

/** Something that is due by a rule. */
export interface Deadline {
  rule: DeadlineRule;
  /** Null while the anchor has not happened; `unknown` where working days run beyond the calendar. */
  date: string | Unknown | null;
  /** The civil date on which it was done; null: not yet, as far as the record tells. */
  metOn: string | null;
}

/**
 * The last day of a period that begins with this day. The day itself is not counted (民法典第二百零一条); months end
 * as `addMonths` says. A last day that is a holiday stays what it is: 民法典第二百零三条 moves it in civil matters,
 * and nobody has yet shown us that it moves in these.
 */
export function dueByRule(
  { offset, unit }: Pick<DeadlineRule, 'offset' | 'unit'>,
  anchor: string,
  calendar: WorkingCalendar,
): string | Unknown {
  switch (unit) {
    case 'calendarDay':
      return addDays(anchor, offset);
    case 'month':
      return addMonths(anchor, offset);
    case 'workingDay':
      return addWorkingDays(anchor, offset, calendar);
  }
}

/** What is due by these rules: those in force on the day of their anchor (before it: of any day). */
export function deadlinesOf(
  rules: readonly DeadlineRule[],
  anchors: Anchors,
  calendar: WorkingCalendar,
): Deadline[] {
  return rules.flatMap((rule): Deadline[] => {
    const anchor = anchors[rule.anchor];
    const metOn = rule.metBy === null ? null : anchors[rule.metBy];
    if (anchor === null) return [{ rule, date: null, metOn }];
    return isInForce(rule, anchor) ? [{ rule, date: dueByRule(rule, anchor, calendar), metOn }] : [];
  });
}
