import type { Range } from '../notice.js';

/** Below this many lines of equal length chance cannot be told from wrapping. */
const FEWEST_LINES = 4;
/** Nobody wraps by hand at more than this; a shorter width would be a list. */
const WIDEST = 60;
const NARROWEST = 18;

function lineLengths(normalised: string, [start, end]: Range): number[] {
  const lengths: number[] = [];
  for (let from = start; from < end; ) {
    const found = normalised.indexOf('\n', from);
    const to = found < 0 || found > end ? end : found;
    if (to > from) lengths.push(to - from);
    from = to + 1;
  }
  return lengths;
}

/**
 * The width in characters at which the text was wrapped by hand, or `Infinity`: no line is longer, and at least
 * a third of the lines are within two characters of it.
 */
export function wrapWidth(normalised: string, range: Range): number {
  const lengths = lineLengths(normalised, range);
  let longest = 0;
  for (const length of lengths) longest = Math.max(longest, length);
  if (longest > WIDEST || longest < NARROWEST) return Number.POSITIVE_INFINITY;
  const full = lengths.filter((length) => length >= longest - 2).length;
  return full >= FEWEST_LINES && full * 3 >= lengths.length ? longest : Number.POSITIVE_INFINITY;
}
