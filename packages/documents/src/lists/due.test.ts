import { expect, test } from 'vitest';
import { readDue } from './due.js';

test.each([
  ['2026年9月30日前', '2026-09-30'],
  ['2026-09-30', '2026-09-30'],
  ['2026.9.30', '2026-09-30'],
  ['2026/9/30', '2026-09-30'],
  ['2026 年 9 月 30 日', '2026-09-30'],
  ['2026年9月底前', '2026-09-30'],
  ['2026年9月', '2026-09-30'],
  ['2026.9', '2026-09-30'],
  ['2026年2月底', '2026-02-28'],
  ['2028年2月底', '2028-02-29'],
  ['2026年9月前', '2026-08-31'],
  ['2026年9月上旬', '2026-09-10'],
  ['2026年9月中旬', '2026-09-20'],
  ['2026年9月下旬前', '2026-09-30'],
  ['2026年第三季度', '2026-09-30'],
  ['2026年上半年', '2026-06-30'],
  ['2026年底前', '2026-12-31'],
  ['2026年6月至9月', '2026-09-30'],
  ['2025年12月至2026年3月', '2026-03-31'],
  ['2026年12月底前完成，并长期坚持', '2026-12-31'],
])('%s is due on %s', (text, date) => {
  expect(readDue(text, null, null)).toMatchObject({ date, kind: 'date', certainty: 'stated' });
});

test.each([
  ['9月30日前', '2026-09-30'],
  ['9月底前', '2026-09-30'],
  ['三季度末', '2026-09-30'],
  ['年底前', '2026-12-31'],
])('%s takes the year of the lists', (text, date) => {
  expect(readDue(text, null, 2026)).toMatchObject({ date, kind: 'date', certainty: 'inferred' });
  expect(readDue(text, null, null)).toMatchObject({ date: null, kind: 'unclear', rule: 'due-without-year' });
});

test.each([
  ['立行立改', 'immediate'],
  ['立即整改', 'immediate'],
  ['长期坚持', 'longTerm'],
  ['持续推进', 'longTerm'],
  ['立行立改，长期坚持', 'longTerm'],
  ['适时', 'unclear'],
  ['2026年13月', 'date'],
  ['2026年2月30日', 'unclear'],
])('%s is %s', (text, kind) => {
  expect(readDue(text, null, null).kind).toBe(kind);
});

test('the date of a date cell wins over its words', () => {
  expect(readDue('2026年9月', '2026-09-15', null)).toMatchObject({
    date: '2026-09-15',
    rule: 'due-cell-date',
  });
});
