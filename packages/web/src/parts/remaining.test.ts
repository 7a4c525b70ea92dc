import { expect, test } from 'vitest';
import { remainingWords } from './remaining.js';

test('the time left follows from the pace so far', () => {
  expect(remainingWords(20, 28, 20_000)).toBe('约 8 秒');
  expect(remainingWords(1, 301, 2_000)).toBe('约 10 分钟');
});

test('nothing is promised before there is a pace', () => {
  expect(remainingWords(0, 28, 9_000)).toBe('');
  expect(remainingWords(5, 0, 9_000)).toBe('');
  expect(remainingWords(5, 28, 300)).toBe('');
});
