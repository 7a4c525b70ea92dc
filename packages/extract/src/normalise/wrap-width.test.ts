import { describe, expect, it } from 'vitest';
import { wrapWidth } from './wrap-width.js';

const line = (length: number) => '字'.repeat(length);
const width = (...lengths: number[]) => {
  const text = lengths.map(line).join('\n');
  return wrapWidth(text, [0, text.length]);
};

describe('wrapWidth', () => {
  it('is the length at which most lines end', () => {
    expect(width(28, 28, 27, 28, 12, 28)).toBe(28);
  });

  it.each([
    ['paragraphs are lines', [28, 300, 28, 28, 28]],
    ['lines are short', [8, 8, 8, 8]],
    ['few lines are full', [28, 10, 11, 12, 9, 14, 28, 8]],
  ])('is infinite where %s', (_case, lengths) => {
    expect(width(...lengths)).toBe(Number.POSITIVE_INFINITY);
  });
});
