import { describe, expect, it } from 'vitest';
import { chineseDate, isCivilDate } from './civil-date.js';

describe('a civil date', () => {
  it.each(['2026-08-25', '2024-02-29', '2000-02-29', '0001-01-01'])('%s is one', (date) => {
    expect(isCivilDate(date)).toBe(true);
  });

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-8-5',
    '2026-08-25T00',
    '',
    '二〇二六',
  ])('%s is none', (date) => {
    expect(isCivilDate(date)).toBe(false);
  });

  it('is written in Chinese without leading zeros', () => {
    expect(chineseDate('2026-03-05')).toBe('2026年3月5日');
  });
});
