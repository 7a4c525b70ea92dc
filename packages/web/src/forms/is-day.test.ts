import { expect, test } from 'vitest';
import { isDay, typedDay } from './is-day.js';

test.each([
  '20260930',
  '2026-9-30',
  '2026/09/30',
  '2026.9.30',
  '2026年9月30日',
  '２０２６０９３０',
  '2026 0930',
])('“%s” is taken for the day that is meant', (typed) => {
  expect(typedDay(typed)).toBe('2026-09-30');
});

test.each(['', '下月', '2026', '2026-9', '202609300', '9月30日'])('“%s” stays as it was typed', (typed) => {
  expect(typedDay(typed)).toBe(typed);
});

test('a day that does not exist is none, however it was written', () => {
  expect(isDay(typedDay('20270230'))).toBe(false);
});
