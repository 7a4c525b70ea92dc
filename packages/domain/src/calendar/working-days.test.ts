import { describe, expect, it } from 'vitest';
import { addDays, dayNumber, weekday } from './civil-days.js';
import { nationalCalendar, workingCalendar } from './working-calendar.js';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from './working-days.js';

const calendar = nationalCalendar;
const between = (from: string, to: string) => workingDaysBetween(from, to, calendar);

describe('the shipped notices', () => {
  /** Days off that each notice states by number (“共7天”, “放假1天”), in its order. */
  it.each([
    [2022, [3, 7, 3, 5, 3, 3, 7]],
    [2023, [3, 7, 1, 5, 3, 8]],
    [2024, [1, 8, 3, 5, 1, 3, 7]],
    [2025, [1, 8, 3, 5, 3, 8]],
    [2026, [3, 9, 3, 5, 3, 3, 7]],
  ])('of %i name as many days as they say', (year, days) => {
    const notice = calendar.notices.find((one) => one.year === year);
    expect(notice?.holidays.map(({ from, to }) => dayNumber(to) - dayNumber(from) + 1)).toEqual(days);
  });

  it('make up only Saturdays and Sundays, none of them a holiday', () => {
    for (const { madeUpDays, holidays } of calendar.notices) {
      expect(madeUpDays.every((date) => weekday(date) >= 6)).toBe(true);
      expect(madeUpDays.some((date) => holidays.some(({ from, to }) => from <= date && date <= to))).toBe(
        false,
      );
    }
  });

  it('were made out before their year, under a number of that time', () => {
    for (const { year, date, number, title } of calendar.notices) {
      expect(date.startsWith(`${year - 1}-`)).toBe(true);
      expect(number).toMatch(new RegExp(`^国办发明电〔${year - 1}〕\\d+号$`));
      expect(title).toContain(`${year}年`);
    }
  });

  /** Weekdays, less those that the notice takes off, plus the days that it makes up. */
  it.each([
    [2022, 249],
    [2023, 249],
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('give %i its working days', (year, expected) => {
    expect(between(`${year}-01-01`, `${year}-12-31`)).toBe(expected);
  });
});

describe('a working day', () => {
  it.each([
    ['2024-02-09', true],
    ['2024-02-12', false],
    ['2024-02-18', true],
    ['2025-01-26', true],
    ['2025-01-28', false],
    ['2026-02-16', false],
    ['2026-02-14', true],
    ['2026-10-10', true],
    ['2026-10-08', true],
    ['2026-10-11', false],
    ['2022-12-31', false],
    ['2027-01-04', 'unknown'],
    ['2021-12-31', 'unknown'],
  ] as const)('%s: %s', (date, expected) => {
    expect(isWorkingDay(date, calendar)).toBe(expected);
  });
});

describe('counting working days', () => {
  it('leaves out the first day and takes in the last', () => {
    expect(between('2026-03-02', '2026-03-02')).toBe(0);
    expect(between('2026-03-02', '2026-03-03')).toBe(1);
    expect(between('2026-03-06', '2026-03-09')).toBe(1);
  });

  it('counts the days made up and leaves out the holidays', () => {
    // 2026-09-30 is worked, then seven days off, then 8 and 9 October, then Saturday the 10th.
    expect(between('2026-09-30', '2026-10-10')).toBe(3);
  });

  it('counts backwards below zero', () => {
    expect(between('2026-10-10', '2026-09-30')).toBe(-3);
  });

  it('is unknown where a year has no notice', () => {
    expect(between('2026-12-25', '2027-01-05')).toBe('unknown');
    expect(addWorkingDays('2026-12-25', 10, calendar)).toBe('unknown');
    expect(between('2026-12-25', '2026-12-31')).toBe(4);
  });

  it.each([
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-02-13', 2, '2026-02-24'],
    ['2026-02-24', -2, '2026-02-13'],
    ['2026-02-17', 0, '2026-02-17'],
  ])('%s and %i working days is %s', (date, days, expected) => {
    expect(addWorkingDays(date, days, calendar)).toBe(expected);
  });

  it('adds what it counts', () => {
    for (let start = '2022-02-01'; start < '2026-09-01'; start = addDays(start, 13)) {
      for (const days of [1, 5, 20]) {
        const reached = addWorkingDays(start, days, calendar);
        expect(between(start, reached)).toBe(days);
      }
    }
  });
});

it('a calendar without notices knows nothing', () => {
  expect(isWorkingDay('2026-03-02', workingCalendar([]))).toBe('unknown');
});
