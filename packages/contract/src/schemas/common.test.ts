import { describe, expect, it } from 'vitest';
import { CivilDate } from './common.js';

describe('a date on the wire', () => {
  it.each(['2026-09-30', '2028-02-29', '2000-02-29'])('is a day of the calendar: %s', (date) => {
    expect(CivilDate.safeParse(date).success).toBe(true);
  });

  it.each([
    '2027-02-30',
    '2027-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-9-30',
    '',
  ])('is refused in Chinese when no calendar has it, or when it is written otherwise: %s', (date) => {
    const [issue] = CivilDate.safeParse(date).error?.issues ?? [];
    expect(issue?.message).toContain('日期要写成 2026-09-30 这样');
  });
});
