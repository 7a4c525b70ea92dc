import { expect, test } from 'vitest';
import { countWords, newsWords } from './news-words.js';

test.each([
  [1, '1'],
  [99, '99'],
  [100, '99+'],
])('%i unread are shown as %s', (unread, words) => {
  expect(countWords(unread)).toBe(words);
});

test('only news are said aloud, not what was there before and not what was read', () => {
  expect(newsWords(null, 5)).toBe('');
  expect(newsWords(5, 5)).toBe('');
  expect(newsWords(5, 0)).toBe('');
  expect(newsWords(0, 2)).toBe('有新的通知，现在 2 条没读。');
});
