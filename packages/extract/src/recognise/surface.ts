import { type Flat, sourceRange } from '../normalise/flat.js';
import type { Range } from '../notice.js';

const WHITE_SPACE = /\s+/g;

/** The source at `flat.text.slice(start, end)`, without what `flat` left out of it. */
function written(source: string, { at }: Flat, start: number, end: number): string {
  let text = '';
  for (let from = start; from < end; ) {
    let to = from + 1;
    while (to < end && at[to] === (at[to - 1] as number) + 1) to += 1;
    text += source.slice(at[from], (at[to - 1] as number) + 1);
    from = to;
  }
  return text;
}

/**
 * What stands in the source at `flat.text.slice(start, end)`: its own script and marks, without white space and
 * whatever else `flat` left out (readings in pinyin, zero-width characters).
 */
export function surface(
  source: string,
  flat: Flat,
  start: number,
  end: number,
): { text: string; range: Range } {
  return {
    text: written(source, flat, start, end).replace(WHITE_SPACE, ''),
    range: sourceRange(flat, start, end),
  };
}

const HAN = /[\u4e00-\u9fff]/;

/** `flat.text.slice(start, end)` with Chinese characters in the script of the source and all else in narrow form. */
export function inSourceScript(source: string, flat: Flat, start: number, end: number): string {
  let script = '';
  for (let i = start; i < end; i += 1) {
    const character = flat.text.charAt(i);
    script += HAN.test(character) ? source.charAt(flat.at[i] as number) : character;
  }
  return script;
}
