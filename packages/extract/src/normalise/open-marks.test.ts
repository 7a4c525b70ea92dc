import { describe, expect, it } from 'vitest';
import { OpenMarks } from './open-marks.js';

function countAfter(text: string): number {
  const marks = new OpenMarks();
  for (const mark of text) {
    if ('“《('.includes(mark)) marks.open(mark.charCodeAt(0));
    else marks.close(mark.charCodeAt(0));
  }
  return marks.count;
}

describe('OpenMarks', () => {
  it.each([
    ['“', 1],
    ['“”', 0],
    ['“《”', 0],
    ['“(', 2],
    ['”》)', 0],
  ])('counts after %s the marks that wait for a partner: %i', (text, count) => {
    expect(countAfter(text)).toBe(count);
  });

  it('forgets the oldest of very many', () => {
    expect(countAfter('“'.repeat(1000))).toBeLessThan(10);
  });
});
