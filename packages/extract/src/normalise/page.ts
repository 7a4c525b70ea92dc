import type { Range } from '../notice.js';
import { type Flat, sourceRange } from './flat.js';
import { flatten } from './flatten.js';
import { normalise } from './normalise.js';

/** `[start, end)` in `page.flat.text`, not in the source. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A whole text as the recognisers read it. */
export interface Page {
  readonly source: string;
  readonly flat: Flat;
  /** Every paragraph, in order, without its `\n`. */
  readonly paragraphs: readonly Span[];
}

function splitParagraphs(text: string): Span[] {
  const paragraphs: Span[] = [];
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    if (end > start) paragraphs.push({ start, end });
    start = end + 1;
  }
  return paragraphs;
}

/** Normalises and flattens a whole text. */
export function readPage(source: string): Page {
  const flat = flatten(normalise(source), [0, source.length]);
  return { source, flat, paragraphs: splitParagraphs(flat.text) };
}

/** The span as a text of its own, sharing the memory of the page. */
export function cut(flat: Flat, { start, end }: Span): Flat {
  return { text: flat.text.slice(start, end), at: flat.at.subarray(start, end) };
}

const BULLET_MARKS = '#•●◆■▪·*>|- ';

/** Where a last line of nothing but bullet marks begins, with the break before it; `end` where there is none. */
function bulletLine(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && BULLET_MARKS.includes(text[at - 1] as string)) at -= 1;
  return at < end && at > start && text.charCodeAt(at - 1) === 10 ? at - 1 : end;
}

/**
 * The span without paragraph breaks at its ends, and without the bullet of the heading that follows it.
 *
 * > 登记造册。⏎#### 2.关于“账目不清”问题的整改。
 *             ^^^^^ stands before the heading's number, not behind the measure
 */
export function trim(text: string, { start, end }: Span): Span {
  let from = start;
  let to = bulletLine(text, start, end);
  while (from < to && text.charCodeAt(from) === 10) from += 1;
  while (to > from && text.charCodeAt(to - 1) === 10) to -= 1;
  return { start: from, end: to };
}

/** Where the span stands in the source; an empty span is an empty range at its place. */
export function rangeOf({ source, flat }: Page, { start, end }: Span): Range {
  if (end > start) return sourceRange(flat, start, end);
  const at = start < flat.at.length ? (flat.at[start] as number) : source.length;
  return [at, at];
}

/** Source slices of the span, wherever the flat text left something out put together again. */
function slices({ source, flat: { at } }: Page, start: number, end: number): string {
  let surface = '';
  for (let from = start; from < end; ) {
    let to = from + 1;
    while (to < end && at[to] === (at[to - 1] as number) + 1) to += 1;
    surface += source.slice(at[from], (at[to - 1] as number) + 1);
    from = to;
  }
  return surface;
}

/** Whether the flat text left out nothing between the ends of the span. */
function isContiguous({ flat: { at } }: Page, { start, end }: Span): boolean {
  return end > start && (at[end - 1] as number) - (at[start] as number) === end - start - 1;
}

const LINE_ENDS = /[\r\v\f\u0085\u2028\u2029]/g;

/**
 * The span in the script and with the marks of the source, without the white space that only wraps it; a break
 * between paragraphs is `\n`. Kept by index, so that pinyin dropped from the flat text is dropped here too.
 */
export function surfaceOf(page: Page, span: Span): string {
  const { start, end } = span;
  if (isContiguous(page, span)) return page.source.slice(...rangeOf(page, span)).trim();
  return slices(page, start, end).replace(LINE_ENDS, '\n').trim();
}

/** Whether the surface of the span is the source as it stands, but for white space: nothing was dropped. */
export function isVerbatim(page: Page, span: Span): boolean {
  if (isContiguous(page, span)) return true;
  const bare = (text: string) => text.replace(/[\s\u200b-\u200f\u2060\ufeff\u00ad\u202a-\u202e]/g, '');
  return bare(surfaceOf(page, span)) === bare(page.source.slice(...rangeOf(page, span)));
}
