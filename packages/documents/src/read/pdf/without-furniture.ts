import type { PageLine, PageText } from './page-line.js';

/** Furniture stands in the outer tenth of the page, at most this many lines deep. */
const MARGIN_SHARE = 0.12;
const MARGIN_LINES = 3;

/** `— 3 —`, `-3-`, `3`, `第 3 页 共 10 页`, `3/10`, `Page 3 of 10`. */
const PAGE_NUMBER =
  /^(?:[-—–－·•\s]*\d{1,5}[-—–－·•\s]*|第?\s*\d{1,5}\s*页(?:\s*[,，/]?\s*共\s*\d{1,5}\s*页)?|\d{1,5}\s*\/\s*\d{1,5}|page\s*\d{1,5}(?:\s*of\s*\d{1,5})?)$/i;

/**
 * The pages without page numbers and without heads and feet that are repeated on at least half of the pages (or
 * of the odd or even ones).
 */
export function withoutFurniture(pages: readonly PageText[]): PageText[] {
  const repeated = repeatedLines(pages);
  const isFurniture = (line: PageLine): boolean => PAGE_NUMBER.test(line.text) || repeated.has(lineKey(line));
  return pages.map((page) => {
    const { top, bottom } = margins(page);
    const dropped = new Set([...leading(top, isFurniture), ...leading(bottom, isFurniture)]);
    return { ...page, lines: page.lines.filter((line) => !dropped.has(line)) };
  });
}

/** From the edge inwards, up to the first line that is content. */
function leading(lines: readonly PageLine[], isFurniture: (line: PageLine) => boolean): PageLine[] {
  const content = lines.findIndex((line) => !isFurniture(line));
  return content < 0 ? [...lines] : lines.slice(0, content);
}

/** At least three pages: the same opening words on two pages may be content. */
function repeatedLines(pages: readonly PageText[]): Set<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const { top, bottom } = margins(page);
    for (const key of new Set([...top, ...bottom].map(lineKey))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const least = Math.max(3, Math.floor(pages.length * 0.4));
  return new Set([...counts].filter(([, count]) => count >= least).map(([key]) => key));
}

/** The lines in the margins, from the edges inwards. */
function margins({ lines, height }: PageText): { top: PageLine[]; bottom: PageLine[] } {
  const byHeight = [...lines].sort((a, b) => a.y - b.y);
  const top = byHeight.slice(0, MARGIN_LINES).filter((line) => line.y < height * MARGIN_SHARE);
  const bottom = byHeight.slice(-MARGIN_LINES).filter((line) => line.y > height * (1 - MARGIN_SHARE));
  return { top, bottom: bottom.reverse() };
}

/** The words at the height where they stand, without a page number set apart from them. */
function lineKey(line: PageLine): string {
  const words = line.text.replace(/^\d+\s|\s[-—\s]*\d+[-—\s]*$/g, '').replace(/\s+/g, '');
  return `${Math.round(line.y / 6)} ${words}`;
}
