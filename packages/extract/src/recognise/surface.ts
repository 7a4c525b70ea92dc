import { type Flat, sourceRange } from '../normalise/flat.js';
import type { Range } from '../notice.js';

const WHITE_SPACE = /\s+/g;

/** What stands in the source at `flat.text.slice(start, end)`: its own script and marks, white space removed. */
export function surface(
  source: string,
  flat: Flat,
  start: number,
  end: number,
): { text: string; range: Range } {
  const range = sourceRange(flat, start, end);
  return { text: source.slice(range[0], range[1]).replace(WHITE_SPACE, ''), range };
}
