import { describe, expect, it } from 'vitest';
import { addDays, addMonths, civilDate, dayNumber, weekday } from './civil-days.js';

describe('counting days', () => {
  it.each([
    ['1970-01-01', 0],
    ['2000-03-01', 11_017],
    ['2026-11-22', 20_779],
  ])('%s is day %i', (date, number) => {
    expect(dayNumber(date)).toBe(number);
    expect(civilDate(number)).toBe(date);
  });

  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2025-02-28', 1, '2025-03-01'],
    ['2025-12-31', 1, '2026-01-01'],
    ['2026-01-01', -1, '2025-12-31'],
  ])('%s and %i days is %s', (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected);
  });

  it.each([
    ['2026-10-01', 4],
    ['2024-02-04', 7],
    ['2025-10-11', 6],
    ['1969-12-29', 1],
  ])('%s is day %i of its week', (date, expected) => {
    expect(weekday(date)).toBe(expected);
  });
});

describe('adding months', () => {
  it.each([
    ['2026-01-15', 1, '2026-02-15'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-01-31', 2, '2026-03-31'],
    ['2026-08-31', 3, '2026-11-30'],
    ['2025-11-30', 3, '2026-02-28'],
    ['2025-12-31', 12, '2026-12-31'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-05-20', 0, '2026-05-20'],
  ])('%s and %i months is %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });
});
