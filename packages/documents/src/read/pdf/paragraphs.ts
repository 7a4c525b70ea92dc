import type { PageLine, PageText } from './page-line.js';
import { runsOn, runsOnInColumn } from './runs-on.js';
import { largest, measureBlock, type TextBlock } from './text-block.js';

/** Lines that belong to one paragraph, in order. */
export type Paragraph = PageLine[];

/** A block is only measured on as many lines as these. */
const FEWEST_LINES = 8;

/** Joins the lines of the pages into paragraphs, across pages too. */
export function joinParagraphs(pages: readonly PageText[]): Paragraph[] {
  const allLines = pages.flatMap((page) => page.lines);
  const whole = measureBlock(allLines, largest(pages.map((page) => page.width)));
  const paragraphs: Paragraph[] = [];
  for (const page of pages) {
    const block = page.lines.length < FEWEST_LINES ? whole : measureBlock(page.lines, page.width);
    for (const line of page.lines) {
      const open = paragraphs.at(-1);
      const last = open?.at(-1);
      if (open !== undefined && last !== undefined && goesOn(last, line, page, block)) open.push(line);
      else paragraphs.push([line]);
    }
  }
  return paragraphs;
}

function goesOn(last: PageLine, next: PageLine, page: PageText, block: TextBlock): boolean {
  if (next.beside) return false;
  return page.sideBySide || last.beside ? runsOnInColumn(last, next, page) : runsOn(last, next, block);
}
