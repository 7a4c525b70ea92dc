import type { Range } from '../notice.js';

/**
 * A stretch of the text as the recognisers read it: characters normalised one to one, wrapping white space
 * dropped, a break between paragraphs kept as one `\n`. `at[i]` is where `text[i]` stands in the source.
 */
export interface Flat {
  readonly text: string;
  readonly at: Uint32Array;
}

/** The source range of `flat.text.slice(start, end)`; `end` must be greater than `start`. */
export function sourceRange(flat: Flat, start: number, end: number): Range {
  return [flat.at[start] as number, (flat.at[end - 1] as number) + 1];
}
