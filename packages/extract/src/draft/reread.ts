/** Reads stretches of the source, or typed words, again: with the same recognisers as the whole text. */

import { assembleParts } from '../assemble/item.js';
import { cut, type Page, rangeOf, readPage, type Span, surfaceOf, trim } from '../normalise/page.js';
import type { MeasureText, Notice, Range } from '../notice.js';
import type { DateContext } from '../recognise/dates.js';
import { type ItemFacts, readItemFacts } from '../recognise/item-facts.js';
import { readLabels } from '../recognise/labels.js';
import { readMarkers } from '../recognise/marker-scan.js';
import { markerAt } from '../recognise/markers.js';
import { readBodyParts } from '../resolve/measures.js';
import { align } from './align.js';
import type { Body, Mentions } from './body.js';
import { pageOf, spanOf } from './page-of.js';

/** What the header tells of years that go without saying. */
type DatedHeader = Pick<Notice, 'feedbackDate' | 'publishedDate'>;

function contextOf({ feedbackDate, publishedDate }: DatedHeader): DateContext {
  const year = (publishedDate ?? feedbackDate)?.slice(0, 4);
  return { year: year ? Number(year) : null, feedbackDate, publishedDate };
}

/** The body of an item, read from a stretch of the source. */
export function readBodyAt(header: DatedHeader, source: string, range: Range): Body {
  const page = pageOf(source);
  const span = spanOf(page, range);
  const sources = { page, markers: readMarkers(page), labels: readLabels(page), isOnlyIntroduction: false };
  const parts = assembleParts(page, readBodyParts(sources, span));
  return { ...parts, ...readItemFacts(cut(page.flat, span), source, contextOf(header)) };
}

/** What is read from a text by itself; ranges count inside it. */
export function readWords(header: DatedHeader, text: string): ItemFacts {
  const { flat } = readPage(text);
  return readItemFacts(flat, text, contextOf(header));
}

/** Places of a typed text in the source: exact where the words stand there, else the whole stretch. */
function relocate(text: string, stretch: Range, source: string): (range: Range) => Range {
  const at = align(source, stretch, text);
  const words = source.slice(...stretch);
  return ([start, end]) => {
    if (at) return [at[start] as number, (at[end - 1] as number) + 1];
    const found = words.indexOf(text.slice(start, end));
    return found < 0 ? stretch : [stretch[0] + found, stretch[0] + found + end - start];
  };
}

/** The mentions in a typed text that stands for a stretch of the source. */
export function readMentions(header: DatedHeader, text: string, stretch: Range, source: string): Mentions {
  const place = relocate(text, stretch, source);
  const moved = <M extends { range: Range }>(list: readonly M[]) =>
    list.map((mention) => ({ ...mention, range: place(mention.range) }));
  const { documents, quantities, dates, accountability } = readWords(header, text);
  return {
    documents: moved(documents),
    quantities: moved(quantities),
    dates: moved(dates),
    accountability: moved(accountability),
  };
}

/**
 * The stretch as one measure, with the marker at its head where it has one.
 *
 * > 二是落实管护责任。
 *   ^^marker
 */
export function pieceOf(source: string, range: Range): MeasureText {
  const page = pageOf(source);
  const { text } = page.flat;
  const span = trim(text, spanOf(page, range));
  const marker = markerAt(text, span.start, true);
  const rest = marker ? trim(text, { start: Math.min(marker.end, span.end), end: span.end }) : span;
  if (!marker || rest.start === rest.end) return measure(page, null, span);
  return measure(page, text.slice(marker.start, marker.end).replace(/[,:]$/, ''), rest);
}

function measure(page: Page, marker: string | null, span: Span): MeasureText {
  return { marker, level: 1, text: surfaceOf(page, span), range: rangeOf(page, span) };
}
