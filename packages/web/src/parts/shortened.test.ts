import { expect, test } from 'vitest';
import { shortened } from './shortened.js';

test('a text that has room stays as it is', () => {
  expect(shortened('食堂专账', 4)).toBe('食堂专账');
});

test('a longer one shows that it goes on', () => {
  expect(shortened('食堂专账，账实相符', 4)).toBe('食堂专账……');
});

test('a character of two code units is not cut in half', () => {
  expect(shortened('𠮷𠮷𠮷', 2)).toBe('𠮷𠮷……');
});
