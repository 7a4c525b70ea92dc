import type { PageLine, PageText } from './page-line.js';

/** Lines that belong to one paragraph, in order. */
export type Paragraph = PageLine[];

/** How the text block of a page is set. */
interface TextBlock {
  left: number;
  right: number;
  /** Paragraphs open with an indent: then the indent decides, and a line may end short of the margin. */
  indented: boolean;
  /** The usual distance of baselines. */
  leading: number;
}

/** A first line is indented by two characters; the title by more. */
const INDENT = 1.2;

/**
 * A line is full where the first word of the next would not have fitted. Justified lines reach the margin to a
 * hair; where an indent marks paragraphs anyway, a few characters may be missing (lines set ragged).
 */
const SLACK = 0.7;
const SLACK_INDENTED = 2.5;

/** A block is only measured on as many lines as these. */
const FEWEST_LINES = 8;

const SENTENCE_END = /[。！？；：.!?;:”）)]$/;
const ENUMERATOR =
  /^(?:[一二三四五六七八九十]+[、．.]|[（(][一二三四五六七八九十\d]+[)）]|\d{1,3}[、．.]|第[一二三四五六七八九十\d]+[章条节]|[①-⑳])/;

/** Joins the lines of the pages into paragraphs, across pages too. */
export function joinParagraphs(pages: readonly PageText[]): Paragraph[] {
  const widest = largest(pages.map((page) => page.width));
  const whole = measure(
    pages.flatMap((page) => page.lines),
    widest,
  );
  const paragraphs: Paragraph[] = [];
  for (const page of pages) {
    const block = page.lines.length < FEWEST_LINES ? whole : measure(page.lines, page.width);
    for (const line of page.lines) {
      const open = paragraphs.at(-1);
      const last = open?.at(-1);
      if (open !== undefined && last !== undefined && runsOn(last, line, block)) open.push(line);
      else paragraphs.push([line]);
    }
  }
  return paragraphs;
}

function runsOn(last: PageLine, next: PageLine, block: TextBlock): boolean {
  // Rows of a table stay apart.
  if (last.text.includes('\t') || next.text.includes('\t')) return false;
  const size = next.size;
  if (Math.abs(last.size - size) > 0.12 * size) return false;
  if (next.left > block.left + INDENT * size) return false;
  const slack = (block.indented ? SLACK_INDENTED : SLACK) * size;
  if (last.right + firstWordWidth(next) < block.right - slack) return false;
  if (!block.indented && SENTENCE_END.test(last.text) && ENUMERATOR.test(next.text)) return false;
  if (last.page !== next.page) return true;
  const distance = next.y - last.y;
  return distance > 0 && distance < block.leading * 1.5;
}

/**
 * What may not be parted at a line's end: a run of letters and digits or one Chinese character, the brackets that
 * open before it and the punctuation that closes after it.
 */
const FIRST_WORD = /^[（(《〈“‘〔【「『]*(?:[\x21-\x7e]+|.)[，。、；：？！）)》〉”’〕】」』％%…—]*/u;

function firstWordWidth(line: PageLine): number {
  const word = FIRST_WORD.exec(line.text)?.[0] ?? '';
  const narrow = word.replace(/[^\x21-\x7e]/g, '').length;
  return (word.length - narrow * 0.5) * line.size;
}

function measure(lines: readonly PageLine[], pageWidth: number): TextBlock {
  const widest = largest(lines.map((line) => line.right - line.left));
  const long = lines.filter((line) => line.right - line.left > 0.6 * widest);
  const size =
    mostCommon(
      long.map((line) => line.size),
      0.5,
    ) || 12;
  const lefts = lines.map((line) => line.left);
  const left = sharedEdge(lefts, size) ?? -largest(lefts.map((left) => -left));
  const right = rightEdge(long, size, pageWidth) ?? pageWidth - left;
  const opening = lines.filter((line) => Math.abs(line.left - left - 2 * size) < 0.8 * size);
  return { left, right, indented: opening.length > lines.length * 0.05, leading: commonLeading(lines, size) };
}

/** Where full lines end; on a page of short lines only, none of them tells. */
function rightEdge(lines: readonly PageLine[], size: number, pageWidth: number): number | null {
  const edge = sharedEdge(
    lines.map((line) => -line.right),
    size,
  );
  return edge !== null && -edge > pageWidth * 0.6 ? -edge : null;
}

/** The smallest value near which several lie: where the lines of a block begin (or, negated, end). */
function sharedEdge(values: readonly number[], size: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const support = Math.max(2, Math.ceil(sorted.length * 0.05));
  for (const [index, edge] of sorted.entries()) {
    const supporting = sorted[index + support - 1];
    if (supporting !== undefined && supporting - edge < size * 0.8) return edge;
  }
  return null;
}

function commonLeading(lines: readonly PageLine[], size: number): number {
  const distances: number[] = [];
  for (let index = 1; index < lines.length; index++) {
    const [above, below] = [lines[index - 1] as PageLine, lines[index] as PageLine];
    const distance = below.y - above.y;
    if (above.page === below.page && distance > 0.5 * size && distance < 4 * size) distances.push(distance);
  }
  return mostCommon(distances, 1) || size * 2;
}

/** The value around which most values lie, within `width`; of equals the first. */
function mostCommon(values: readonly number[], width: number): number {
  const buckets = new Map<number, number[]>();
  for (const value of values) {
    const bucket = Math.round(value / width);
    const found = buckets.get(bucket);
    if (found === undefined) buckets.set(bucket, [value]);
    else found.push(value);
  }
  let best: number[] = [];
  for (const bucket of buckets.values()) if (bucket.length > best.length) best = bucket;
  return best[0] ?? 0;
}

/** Spreading into Math.max would overflow the stack on the lines of a long document. */
function largest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
}
