import type { Glyphs, PageLine } from './page-line.js';

/** Wider gaps than this many characters set columns apart. */
const COLUMN_GAP = 1.8;

/** A gap this wide between Chinese characters is meant; narrower ones come from justification. */
const MEANT_GAP = 0.35;

/** Between letters or digits of ASCII a space is about a quarter of the size. */
const WORD_GAP = 0.15;

/**
 * Joins pieces of text into lines: pieces on one baseline, drawn one after the other, from left to right, parted
 * where the gap is wide. Lines stay in the order of drawing where they stand side by side (tables, columns), else
 * they go from top to bottom.
 */
export function pageLines(
  glyphs: readonly Glyphs[],
  page: number,
): { lines: PageLine[]; sideBySide: boolean } {
  const lines: PageLine[] = [];
  for (const item of glyphs) {
    const line = lines.at(-1);
    const onLine = line !== undefined && continues(line, item);
    if (line !== undefined && onLine && gapOf(line, item) <= COLUMN_GAP) extend(line, item);
    else lines.push(startLine(item, page, onLine));
  }
  const rows = inRows(lines.map(withoutIndent).filter((line) => line.text !== ''));
  const sideBySide = standSideBySide(rows);
  return { lines: (sideBySide ? rows : rows.sort(byHeight)).flat(), sideBySide };
}

/** A line with those that stand beside it. */
function inRows(lines: readonly PageLine[]): PageLine[][] {
  const rows: PageLine[][] = [];
  for (const line of lines) {
    const row = rows.at(-1);
    if (line.beside && row !== undefined) row.push(line);
    else rows.push([{ ...line, beside: false }]);
  }
  return rows;
}

function byHeight([a]: readonly PageLine[], [b]: readonly PageLine[]): number {
  return (a?.y ?? 0) - (b?.y ?? 0);
}

function continues(line: PageLine, item: Glyphs): boolean {
  const size = Math.max(line.size, item.size);
  return Math.abs(line.y - item.y) < 0.4 * size && item.x > line.right - 0.5 * size;
}

/** In characters. */
function gapOf(line: PageLine, item: Glyphs): number {
  return (item.x - line.right) / Math.max(line.size, item.size);
}

function startLine({ text, x, y, width, size }: Glyphs, page: number, beside: boolean): PageLine {
  return { text, page, left: x, right: x + width, y, size, beside };
}

function extend(line: PageLine, item: Glyphs): void {
  line.text += gapText(line, item) + item.text;
  if (item.width > line.right - line.left) Object.assign(line, { size: item.size, y: item.y });
  line.right = Math.max(line.right, item.x + item.width);
}

function gapText(line: PageLine, item: Glyphs): string {
  const besideWord = /[\x21-\x7e]$/.test(line.text) && /^[\x21-\x7e]/.test(item.text);
  return gapOf(line, item) > (besideWord ? WORD_GAP : MEANT_GAP) ? ' ' : '';
}

/** Indents typed as spaces move the left edge to the first character. */
function withoutIndent(line: PageLine): PageLine {
  const text = line.text.trim();
  const indent = line.text.slice(0, line.text.length - line.text.trimStart().length);
  const wide = indent.replace(/[^\u3000]/g, '').length;
  const narrow = indent.length - wide;
  return { ...line, text, left: line.left + (wide + narrow * 0.5) * line.size };
}

function standSideBySide(rows: readonly (readonly PageLine[])[]): boolean {
  const sorted = rows.flatMap(([first]) => first ?? []).sort((a, b) => a.y - b.y);
  return sorted.some((line, index) => {
    const next = sorted[index + 1];
    return next !== undefined && next.y - line.y < 0.4 * Math.max(line.size, next.size);
  });
}
