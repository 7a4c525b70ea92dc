import { describe, expect, it } from 'vitest';
import { rankOfNumber } from './number-rank.js';

describe('the rank of a number', () => {
  it.each([
    ['12', 12],
    ['（十二）', 12],
    ['１２．', 12],
    ['十', 10],
    ['三十', 30],
    ['第二十一项', 21],
    ['一百零五', 105],
    ['二〇', 20],
    ['3-2', 3],
  ])('of %s is %d', (number, rank) => {
    expect(rankOfNumber(number)).toBe(rank);
  });

  it('of no number is behind all others', () => {
    expect(rankOfNumber('')).toBeGreaterThan(999_999_999);
  });
});
