import { describe, expect, it } from 'vitest';
import { nationalCalendar, workingCalendar } from '../calendar/working-calendar.js';
import { earliestOpenDue, type Light, lightOf, lightOfDue } from './light.js';
import { thresholdsOn } from './thresholds.js';
import { toldOf } from './told.js';

const plan = (date: string) => ({ date, basis: { kind: 'plan' as const } });
const rule = (date: string, isVerified: boolean) => ({
  date,
  basis: { kind: 'rule' as const, ruleId: 'plan', isVerified },
});
const on = (today: string) => thresholdsOn(today, nationalCalendar);

describe('the light of a day on which something is due', () => {
  // Monday 2 March 2026: ten working days end on Monday the 16th, twenty on Monday the 30th.
  it.each([
    ['2026-03-01', 'red'],
    ['2026-03-02', 'yellow'],
    ['2026-03-16', 'yellow'],
    ['2026-03-17', 'green'],
    ['2026-03-30', 'green'],
    ['2026-03-31', 'none'],
    ['2027-06-01', 'none'],
  ] as const)('%s is %s on 2026-03-02', (date, light) => {
    expect(lightOfDue(plan(date), on('2026-03-02'))).toBe(light);
  });

  it('counts working days, not days: the long holiday brings nothing nearer', () => {
    // From 2026-09-30, ten working days end on 2026-10-20 (3 until the 10th, then 5, then Monday and Tuesday).
    expect(on('2026-09-30')).toMatchObject({ yellowUntil: '2026-10-20' });
  });

  it('a day before a weekend stays what it is until the weekend ends', () => {
    // From Saturday 28 February (made up) the tenth working day is Friday 13 March; nothing is worked until Monday.
    expect(on('2026-02-28').yellowUntil).toBe('2026-03-15');
  });

  it('a rule that nobody has verified turns nothing red', () => {
    expect(lightOfDue(rule('2026-02-01', false), on('2026-03-02'))).toBe('yellow');
    expect(lightOfDue(rule('2026-02-01', true), on('2026-03-02'))).toBe('red');
  });
});

describe('where the calendar ends', () => {
  it('says what is sure: overdue, and within ten days of any kind', () => {
    const limits = on('2026-12-28');
    // Three working days until the end of the year, then seven days that may each be worked.
    expect(limits).toEqual({
      today: '2026-12-28',
      yellowUntil: '2027-01-07',
      greenUntil: '2027-01-07',
      isKnownBeyond: false,
    });
    expect(lightOfDue(plan('2026-12-27'), limits)).toBe('red');
    expect(lightOfDue(plan('2027-01-07'), limits)).toBe('yellow');
    expect(lightOfDue(plan('2027-01-08'), limits)).toBe('unknown');
  });

  it('says green while it is sure that ten are passed and twenty are not', () => {
    const limits = on('2026-12-10');
    expect(limits).toEqual({
      today: '2026-12-10',
      yellowUntil: '2026-12-24',
      greenUntil: '2027-01-05',
      isKnownBeyond: false,
    });
    expect(lightOfDue(plan('2027-01-06'), limits)).toBe('unknown');
  });

  it('says none where twenty working days are passed before it ends', () => {
    expect(lightOfDue(plan('2027-06-30'), on('2026-11-20'))).toBe('none');
  });

  it('without any notice only ten calendar days are sure', () => {
    const limits = thresholdsOn('2026-03-02', workingCalendar([]));
    expect(lightOfDue(plan('2026-03-12'), limits)).toBe('yellow');
    expect(lightOfDue(plan('2026-03-13'), limits)).toBe('unknown');
  });
});

describe('the light of a leaf', () => {
  it('is that of its most pressing open day', () => {
    const openDues = [plan('2026-12-01'), plan('2026-03-20'), rule('2026-01-01', false)];
    expect(lightOf({ openDues }, on('2026-03-02'))).toBe('yellow');
    expect(lightOf({ openDues: openDues.slice(0, 2) }, on('2026-03-02'))).toBe('green');
    expect(earliestOpenDue({ openDues })?.date).toBe('2026-01-01');
  });

  it('is out where nothing dated is owed', () => {
    expect(lightOf({ openDues: [] }, on('2026-03-02'))).toBe('none');
    expect(earliestOpenDue({ openDues: [] })).toBeNull();
  });

  it.each([
    ['green', ['unit']],
    ['yellow', ['unit', 'leadLeader']],
    ['red', ['unit', 'unitHead']],
    ['none', []],
    ['unknown', []],
  ] as [Light, string[]][])('%s is told to %j', (light, who) => {
    expect(toldOf(light)).toEqual(who);
  });
});
