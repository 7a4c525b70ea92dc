import { widthInCharacters } from '../text-width.js';
import type { CellValue } from './cell-value.js';

/** Line height of the 10-point body font, ample for substitutes taller than 宋体, and the cell's padding; in points. */
const LINE = 14.5;
const PADDING = 6;

/** What breaking before punctuation and the cell's own margins take from a line, in half-width characters. */
const LOSS = 2;

/**
 * How high a cell must be for its wrapped text, in points. Excel never fits the height of rows to merged cells,
 * so the writer has to know it.
 * @param width of the column in half-width characters
 */
export function textHeight(value: CellValue, width: number): number {
  if (typeof value !== 'string') return LINE + PADDING;
  const perLine = Math.max(1, width - LOSS);
  const lines = value
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil((widthInCharacters(line) * 2) / perLine)), 0);
  return lines * LINE + PADDING;
}
