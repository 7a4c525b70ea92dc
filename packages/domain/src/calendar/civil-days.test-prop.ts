import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCivilDate } from './civil-date.js';
import { addDays, addMonths, civilDate, dayNumber, weekday } from './civil-days.js';

/** From the year 1 to the year 9999. */
const number = fc.integer({ min: dayNumber('0001-01-01'), max: dayNumber('9999-12-31') });

describe('civil dates', () => {
  it('are counted without gaps and come back as they were', () => {
    fc.assert(
      fc.property(number, (day) => {
        const date = civilDate(day);
        expect(isCivilDate(date)).toBe(true);
        expect(dayNumber(date)).toBe(day);
        expect(civilDate(day - 1) < date || day === dayNumber('0001-01-01')).toBe(true);
      }),
    );
  });

  it('have the weekday of the day before, one further', () => {
    fc.assert(
      fc.property(number, (day) => {
        const date = civilDate(day);
        expect(weekday(addDays(date, 1))).toBe((weekday(date) % 7) + 1);
      }),
    );
  });

  it('keep their day when months are added, or end their month', () => {
    fc.assert(
      fc.property(number, fc.integer({ min: 0, max: 240 }), (day, months) => {
        const date = civilDate(Math.min(day, dayNumber('9900-01-01')));
        const later = addMonths(date, months);
        expect(isCivilDate(later)).toBe(true);
        const isLastOfMonth = addDays(later, 1).endsWith('-01');
        expect(later.slice(8) === date.slice(8) || (isLastOfMonth && later.slice(8) < date.slice(8))).toBe(
          true,
        );
        expect(later >= date).toBe(true);
      }),
    );
  });
});
