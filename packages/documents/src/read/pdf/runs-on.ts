import type { PageLine, PageText } from './page-line.js';
import { largest, type TextBlock } from './text-block.js';

/** A first line is indented by two characters; the title by more. */
const INDENT = 1.2;
const WIDEST_INDENT = 2.6;

/**
 * A line is full where the first word of the next would not have fitted. Justified lines reach the margin to a
 * hair; where an indent marks paragraphs anyway, a few characters may be missing (lines set ragged).
 */
const SLACK = 0.7;
const SLACK_INDENTED = 2.5;

const SENTENCE_END = /[。！？；：.!?;:”）)]$/;
const ENUMERATOR =
  /^(?:[一二三四五六七八九十]+[、．.]|[（(][一二三四五六七八九十\d]+[)）]|\d{1,3}[、．.]|第[一二三四五六七八九十\d]+[章条节]|[①-⑳])/;

/** Whether the next line goes on with the paragraph, on a page that is one block of text. */
export function runsOn(last: PageLine, next: PageLine, block: TextBlock): boolean {
  const size = next.size;
  if (!isSameSize(last, next)) return false;
  if (next.left > block.left + INDENT * size) return false;
  const slack = (block.indented ? SLACK_INDENTED : SLACK) * size;
  if (last.right + firstWordWidth(next) < block.right - slack) return false;
  if (!block.indented && SENTENCE_END.test(last.text) && ENUMERATOR.test(next.text)) return false;
  if (last.page !== next.page) return true;
  const distance = next.y - last.y;
  return distance > 0 && distance < block.leading * 1.5;
}

/** Each line is compared with all of its page; a page of more lines than these is no page of text. */
const MOST_LINES = 2000;

/** Whether the next line goes on with the paragraph inside a column or a cell, on a page of several. */
export function runsOnInColumn(last: PageLine, next: PageLine, page: PageText): boolean {
  const size = next.size;
  if (page.lines.length > MOST_LINES) return false;
  if (!isSameSize(last, next) || !isFull(last, next, page)) return false;
  const distance = next.y - last.y;
  // To the top of the next column or page: what is not indented goes on there.
  const turnsOver = last.page !== next.page || distance < -0.4 * page.height;
  if (turnsOver) return !isIndented(next, page);
  const back = last.left - next.left;
  const aligned = Math.abs(back) < 0.5 * size || (back > INDENT * size && back < WIDEST_INDENT * size);
  return aligned && distance > 0 && distance < 2.2 * size;
}

/**
 * The column of a line is told by the lines that begin where it begins, or one indent before. What spans the page
 * (a title) is in no column.
 */
function isFull(last: PageLine, next: PageLine, page: PageText): boolean {
  const column = page.lines.filter((line) => {
    const back = last.left - line.left;
    const begins = back < WIDEST_INDENT * last.size && back > -0.5 * last.size;
    return begins && line.right - line.left < page.width * 0.6;
  });
  const edge = largest([last.right, ...column.map((line) => line.right)]);
  return last.right + firstWordWidth(next) > edge - SLACK * last.size;
}

function isIndented(line: PageLine, page: PageText): boolean {
  return page.lines.some((other) => {
    const back = line.left - other.left;
    return other.y > line.y && back > INDENT * line.size && back < WIDEST_INDENT * line.size;
  });
}

function isSameSize(last: PageLine, next: PageLine): boolean {
  return Math.abs(last.size - next.size) <= 0.12 * next.size;
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
