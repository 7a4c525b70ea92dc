import { expect, test } from 'vitest';
import { monthsUntil, quartersUntil } from './report-periods.js';

test('the months of a brief go back over the turn of the year', () => {
  const months = monthsUntil('2026-02-11');
  expect(months.slice(0, 3)).toEqual([
    { value: '2026-02', label: '2026年2月' },
    { value: '2026-01', label: '2026年1月' },
    { value: '2025-12', label: '2025年12月' },
  ]);
  expect(months).toHaveLength(12);
});

test('the quarters of an analysis are the last four', () => {
  expect(quartersUntil('2026-02-11').map(({ label }) => label)).toEqual([
    '2026年第一季度',
    '2025年第四季度',
    '2025年第三季度',
    '2025年第二季度',
  ]);
});
