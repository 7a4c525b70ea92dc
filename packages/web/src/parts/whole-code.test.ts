import { expect, test } from 'vitest';
import { wholeCode } from './whole-code.js';

test.each([
  ['123456', '123456'],
  [' 123 456 ', '123456'],
  ['１２３４５６', '123456'],
])('“%s” is a whole code', (typed, code) => {
  expect(wholeCode(typed)).toBe(code);
});

test.each(['', '12345', '1234567', '12345a', 'abcd-efgh'])('“%s” is none, or not yet', (typed) => {
  expect(wholeCode(typed)).toBeNull();
});
