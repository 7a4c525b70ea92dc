import type { Page } from '../normalise/page.js';
import { type Closing, readClosing } from './closing.js';
import { type Contact, readContact } from './contact.js';
import { type Header, readHeader } from './header/header.js';
import { type HeadingMark, readHeadings } from './headings.js';
import { type Label, readLabels } from './labels.js';
import { readMarkers } from './marker-scan.js';
import type { Marker } from './markers.js';
import { buildOutline, type OutlineNode } from './outline.js';
import { readTruncation, type Truncation } from './truncation.js';

/** Everything that can be said of a page without weighing one thing against another. */
export interface Recognised {
  readonly page: Page;
  readonly header: Header;
  readonly markers: readonly Marker[];
  readonly labels: readonly Label[];
  readonly roots: readonly OutlineNode[];
  readonly closing: Closing;
  readonly contact: Contact;
  readonly truncation: Truncation | null;
}

/** The first heading that begins the text proper: a chapter, or whatever comes first. */
function firstHeading(marks: readonly HeadingMark[], end: number): number {
  const chapter = marks.find(({ style }) => style === 'chapter' || style === 'part');
  return (chapter ?? marks[0])?.start ?? end;
}

/** Headings of the page proper: what a list in the page furniture numbers stands before the lead. */
export function recognise(page: Page): Recognised {
  const { text } = page.flat;
  const markers = readMarkers(page);
  const labels = readLabels(page);
  const plain = readHeadings(page, markers, 'notice');
  const closing = readClosing(page, plain.at(-1)?.end ?? 0);
  const header = readHeader(page, firstHeading(plain, text.length), closing);
  const marks = header.genre === 'feedback' ? readHeadings(page, markers, 'feedback') : plain;
  const last = marks.at(-1);
  return {
    page,
    header,
    markers,
    labels,
    roots: buildOutline(marks, closing.start),
    closing,
    contact: readContact(page, { start: Math.min(closing.start, last?.end ?? 0), end: text.length }),
    truncation: readTruncation(page, closing.start, last ? { start: last.start, end: last.end } : null),
  };
}
