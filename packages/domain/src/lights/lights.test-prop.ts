import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDate, dayNumber } from '../calendar/civil-days.js';
import { nationalCalendar } from '../calendar/working-calendar.js';
import { workingDaysBetween } from '../calendar/working-days.js';
import { lightOf, lightOfDue } from './light.js';
import { GREEN_WORKING_DAYS, thresholdsOn, YELLOW_WORKING_DAYS } from './thresholds.js';

const day = fc.integer({ min: dayNumber('2021-06-01'), max: dayNumber('2027-06-30') }).map(civilDate);
const basis = fc.oneof(
  fc.constant({ kind: 'plan' as const }),
  fc.record({ kind: fc.constant('rule' as const), ruleId: fc.constant('r'), isVerified: fc.boolean() }),
);
const due = fc.record({ date: day, basis });

/** The definition, counted day by day. */
function counted(today: string, date: string) {
  if (date < today) return 'red';
  const days = workingDaysBetween(today, date, nationalCalendar);
  if (days === 'unknown') return null;
  if (days <= YELLOW_WORKING_DAYS) return 'yellow';
  return days <= GREEN_WORKING_DAYS ? 'green' : 'none';
}

describe('the limits of the lights', () => {
  it('say what counting the working days says, wherever they can be counted', () => {
    fc.assert(
      fc.property(day, day, (today, date) => {
        const expected = counted(today, date);
        if (expected === null) return;
        const light = lightOfDue({ date, basis: { kind: 'plan' } }, thresholdsOn(today, nationalCalendar));
        expect(light).toBe(expected);
      }),
      { numRuns: 2_000 },
    );
  });

  it('follow each other', () => {
    fc.assert(
      fc.property(day, (today) => {
        const { yellowUntil, greenUntil } = thresholdsOn(today, nationalCalendar);
        expect(today < yellowUntil && yellowUntil <= greenUntil).toBe(true);
      }),
    );
  });

  it('turn nothing red by a rule that is not verified', () => {
    fc.assert(
      fc.property(day, fc.array(due), (today, openDues) => {
        const light = lightOf({ openDues }, thresholdsOn(today, nationalCalendar));
        const mayBeRed = openDues.some(
          ({ date, basis: by }) => date < today && (by.kind === 'plan' || by.isVerified),
        );
        expect(light === 'red').toBe(mayBeRed);
      }),
    );
  });
});
