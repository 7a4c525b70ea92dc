import { normalise } from '../normalise/normalise.js';
import type { MeasureText } from '../notice.js';

const BLANKS = new Set([' ', '\t', '\u3000', '\u00a0', '\u200b', '\ufeff']);
const BREAKS = new Set(['\n', '\r']);

function beforeBlanks(source: string, at: number): number {
  let index = at;
  while (index > 0 && BLANKS.has(source[index - 1] as string)) index -= 1;
  return index;
}

/** The index where the marker begins, stepping back over blanks; `at` where there is none. */
function markerStart(source: string, at: number, marker: string): number {
  let index = at;
  for (const character of [...marker.replace(/\s/g, '')].reverse()) {
    index = beforeBlanks(source, index);
    // Markers are told in one form: `(1)` where the source has `（1）`.
    if (normalise(source.slice(index - 1, index)) !== normalise(character)) return at;
    index -= 1;
  }
  return index;
}

/**
 * Whether a measure begins on a line of its own in the source.
 *
 * > …，抓好落实。⏎(2)完善制度。一是修订办法。
 *                 ^own line   ^not
 */
export function startsOwnLine(source: string, { marker, range }: MeasureText): boolean {
  const start = marker === null ? range[0] : markerStart(source, range[0], marker);
  const before = beforeBlanks(source, start);
  return before === 0 || BREAKS.has(source[before - 1] as string);
}
