import type { Range } from '../notice.js';

const WHITE_SPACE = /\s/;

/**
 * Where each character of a text stands in the stretch of the source that it was taken from. White space may
 * differ, and the source may hold more than the text (page furniture, readings in pinyin).
 *
 * > source  大力整⏎改(gǎi)突出问题        text  大力整改突出问题
 *
 * @returns for each index of `text` the index in `source`; null where the text has words of its own
 */
export function align(source: string, range: Range, text: string): Uint32Array | null {
  const at = new Uint32Array(text.length);
  let next = range[0];
  for (let i = 0; i < text.length; i += 1) {
    const character = text[i] as string;
    if (WHITE_SPACE.test(character)) {
      at[i] = next;
      continue;
    }
    while (next < range[1] && source[next] !== character) next += 1;
    if (next >= range[1]) return null;
    at[i] = next;
    next += 1;
  }
  return at;
}

/** `[start, end)` inside the text for a range of the source, by its alignment; null where nothing is left. */
export function textRange(at: Uint32Array, [start, end]: Range): Range | null {
  let from = 0;
  while (from < at.length && (at[from] as number) < start) from += 1;
  let to = from;
  while (to < at.length && (at[to] as number) < end) to += 1;
  return to > from ? [from, to] : null;
}
