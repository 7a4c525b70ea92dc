import { describe, expect, it } from 'vitest';
import { LINE_PITCH, SIZE_2, TEXT_AREA, TITLE_LINE } from './page.js';
import { titleShape } from './title-shape.js';

/** Whole characters that fit between the indents. */
const perLine = (title: string) =>
  Math.floor((TEXT_AREA.width - 2 * titleShape(title).indent) / (SIZE_2 * 20));

describe('a title of two lines', () => {
  it.each([
    ['中共云岭市委关于十三届省委第二轮', '巡视整改进展情况的通报'],
    ['中共云岭经济技术开发区工作委员会', '关于巡视集中整改进展情况的通报'],
  ])('is narrowed to break after %s', (first, second) => {
    expect(perLine(first + second)).toBe(first.length);
  });

  it('keeps the full width where no word may open the second line', () => {
    expect(titleShape('云'.repeat(30)).indent).toBe(0);
  });
});

it('keeps a title of one line, and one of three, at the full width', () => {
  expect(titleShape('云岭市水务局关于整改情况的通报').indent).toBe(0);
  expect(titleShape('云岭市水务局关于整改情况的通报'.repeat(3)).indent).toBe(0);
});

it.each([1, 2, 3])(
  'brings the text under %i lines back onto the grid, after a gap of one to two lines',
  (lines) => {
    const { after } = titleShape('云'.repeat(lines * 20));
    expect((lines * TITLE_LINE + after) % LINE_PITCH).toBe(0);
    expect(after).toBeGreaterThanOrEqual(LINE_PITCH);
    expect(after).toBeLessThan(2 * LINE_PITCH);
  },
);
