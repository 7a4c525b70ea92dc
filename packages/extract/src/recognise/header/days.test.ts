import { describe, expect, it } from 'vitest';
import { dateOf, readDays, splitLost } from './days.js';

const dates = (text: string, after: string | null = null) =>
  readDays(text, { start: 0, end: text.length }).map((day) => dateOf(day, after)?.value ?? null);

describe('readDays', () => {
  it.each([
    ['2031年10月9日', ['2031-10-09']],
    ['2031-10-09', ['2031-10-09']],
    ['2031.3.1-2031.4.30', ['2031-03-01', '2031-04-30']],
    ['2031 10/21 19:05', ['2031-10-21']],
    ['二〇三一年十月十二日', ['2031-10-12']],
    ['2031年4月', ['2031-04']],
    ['203138日至726日', ['2031-03-08', null]],
    ['20313月8日', ['2031-03-08']],
  ])('reads %s', (text, expected) => {
    expect(dates(text)).toEqual(expected);
  });

  it('takes a bare day for one of the month just named', () => {
    expect(dates('2031年4月17日至28日', '2031-04-17')).toEqual(['2031-04-17', '2031-04-28']);
  });

  it.each(['4月上旬', '8月下旬', '9月底', '3月初'])('names no day for %s', (text) => {
    expect(dates(text, '2031-01-01')).toEqual([null]);
  });

  it('does not take 中共 behind a month for its middle', () => {
    expect(readDays('2031年4月中共云岭市委', { start: 0, end: 13 })[0]?.isVague).toBe(false);
  });
});

describe('dateOf', () => {
  it('infers the first such day not before the date given', () => {
    expect(dates('10月11日', '2031-08-31')).toEqual(['2031-10-11']);
    expect(dates('4月16日', '2031-11-19')).toEqual(['2032-04-16']);
  });

  it('says that an implied year and a lost character are inferred', () => {
    const [stated, implied] = readDays('2031年3月1日、4月2日', { start: 0, end: 20 });
    expect(stated && dateOf(stated, null)?.certainty).toBe('stated');
    expect(implied && dateOf(implied, '2031-03-01')?.certainty).toBe('inferred');
  });
});

describe('splitLost', () => {
  it.each([
    ['38', { month: 3, day: 8 }],
    ['411', { month: 4, day: 11 }],
    ['420', { month: 4, day: 20 }],
    ['1224', { month: 12, day: 24 }],
  ])('splits %s in the only way that is a day', (digits, expected) => {
    expect(splitLost(digits)).toEqual(expected);
  });

  it.each(['112', '111', '230', '99'.repeat(2), '4'])('does not split %s', (digits) => {
    expect(splitLost(digits)).toBeNull();
  });
});
