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

const HAN = /[\u4e00-\u9fff]/;

/** `flat.text.slice(start, end)` with Chinese characters in the script of the source and all else in narrow form. */
export function inSourceScript(source: string, flat: Flat, start: number, end: number): string {
  let written = '';
  for (let i = start; i < end; i += 1) {
    const character = flat.text.charAt(i);
    written += HAN.test(character) ? source.charAt(flat.at[i] as number) : character;
  }
  return written;
}
