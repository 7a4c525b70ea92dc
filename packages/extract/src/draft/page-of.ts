import { type Page, readPage, type Span, surfaceOf } from '../normalise/page.js';
import type { Range } from '../notice.js';

let last: Page | null = null;

/** The source as the recognisers read it. The last one is kept: corrections come many to one source. */
export function pageOf(source: string): Page {
  if (last?.source !== source) last = readPage(source);
  return last;
}

/** The first flat position that stands at or behind a place of the source. */
function flatPosition({ flat: { at } }: Page, place: number): number {
  let low = 0;
  let high = at.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[middle] as number) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What of the flat text stands in a range of the source. */
export function spanOf(page: Page, [start, end]: Range): Span {
  return { start: flatPosition(page, start), end: flatPosition(page, end) };
}

/**
 * A stretch of the source as running text: the source's own characters, line breaks that only wrap removed,
 * breaks between paragraphs as one `\n`. The same words as in the measures of a reading.
 */
export function proseOf(source: string, range: Range): string {
  const page = pageOf(source);
  return surfaceOf(page, spanOf(page, range));
}
