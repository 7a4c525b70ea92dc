import { describe, expect, it } from 'vitest';
import { nationalCalendar } from '../calendar/working-calendar.js';
import { type Anchors, deadlinesOf, dueByRule } from './deadlines.js';
import type { DeadlineRule } from './rule.js';
import { ruleTable } from './rule-table.js';
import { shippedRules } from './shipped-rules.js';

const [plan] = shippedRules as [DeadlineRule];
const none: Anchors = {
  feedbackReceived: null,
  planAdopted: null,
  concentratedBegan: null,
  concentratedEnded: null,
  reportSubmitted: null,
  noticePublished: null,
};
const due = (offset: number, unit: DeadlineRule['unit'], from: string) =>
  dueByRule({ offset, unit }, from, nationalCalendar);

describe('a period', () => {
  it.each([
    [1, 'month', '2026-01-31', '2026-02-28'],
    [3, 'month', '2025-11-30', '2026-02-28'],
    [10, 'calendarDay', '2026-09-25', '2026-10-05'],
    [5, 'workingDay', '2026-09-30', '2026-10-13'],
    [0, 'workingDay', '2026-10-01', '2026-10-01'],
    [30, 'workingDay', '2026-12-01', 'unknown'],
  ] as const)('of %i (%s) from %s ends on %s', (offset, unit, from, expected) => {
    expect(due(offset, unit, from)).toBe(expected);
  });
});

describe('the table of rules', () => {
  it('ships nothing as verified, and says what practice is', () => {
    expect(shippedRules.filter(({ isVerified }) => isVerified)).toEqual([]);
    expect(shippedRules.filter(({ basis }) => !basis.isPractice).map(({ id }) => id)).toEqual(['plan']);
  });

  it('gives every rule its own id', () => {
    expect(new Set(shippedRules.map(({ id }) => id)).size).toBe(shippedRules.length);
  });

  it('puts a rule of the body in the place of a shipped one, and its further ones behind', () => {
    const own = { ...plan, level: 'body', offset: 20, unit: 'workingDay', isVerified: true } as const;
    const monthly = { ...own, id: 'aMonthly' };
    const table = ruleTable({ plan: own, aMonthly: monthly });
    expect(table[0]).toBe(own);
    expect(table.at(-1)).toBe(monthly);
    expect(table).toHaveLength(shippedRules.length + 1);
  });

  it('leaves out a shipped rule that the body has withdrawn', () => {
    expect(ruleTable({ plan: null }).map(({ id }) => id)).not.toContain('plan');
  });
});

describe('what is due by the rules', () => {
  it('has no date before its anchor has happened', () => {
    expect(deadlinesOf([plan], none, nationalCalendar)).toEqual([{ rule: plan, date: null, metOn: null }]);
  });

  it('is counted from the anchor', () => {
    const anchors = { ...none, feedbackReceived: '2026-03-31' };
    expect(deadlinesOf([plan], anchors, nationalCalendar)).toEqual([
      { rule: plan, date: '2026-04-30', metOn: null },
    ]);
  });

  it('follows only a rule in force on the day of the anchor', () => {
    const old = { ...plan, effectiveTo: '2026-01-01' };
    const fresh = { ...plan, effectiveFrom: '2026-01-01', offset: 2 };
    const anchors = { ...none, feedbackReceived: '2026-01-01' };
    expect(deadlinesOf([old, fresh], anchors, nationalCalendar)).toEqual([
      { rule: fresh, date: '2026-03-01', metOn: null },
    ]);
  });

  it('is met on the day that the rule names, and never where it names none', () => {
    const anchors = { ...none, feedbackReceived: '2026-03-31', planAdopted: '2026-04-10' };
    const endless = { ...plan, metBy: null };
    const met = deadlinesOf([plan, endless], anchors, nationalCalendar).map(({ metOn }) => metOn);
    expect(met).toEqual(['2026-04-10', null]);
  });
});
