import type { Glyphs, PageLine } from './page-line.js';

/** Wider gaps than this many characters set columns apart. */
const COLUMN_GAP = 1.8;

/** A gap this wide between Chinese characters is meant; narrower ones come from justification. */
const MEANT_GAP = 0.35;

/** Between letters or digits of ASCII a space is about a quarter of the size. */
const WORD_GAP = 0.15;

/**
 * Joins pieces of text into lines: pieces on one baseline, drawn one after the other, from left to right. Lines
 * stay in the order of drawing where they stand side by side (tables, columns), else they go from top to bottom.
 */
export function pageLines(glyphs: readonly Glyphs[], page: number): PageLine[] {
  const lines: PageLine[] = [];
  for (const item of glyphs) {
    const line = lines.at(-1);
    if (line !== undefined && continues(line, item)) extend(line, item);
    else lines.push(startLine(item, page));
  }
  const trimmed = lines.map(withoutIndent).filter((line) => line.text !== '');
  return standSideBySide(trimmed) ? trimmed : trimmed.sort((a, b) => a.y - b.y);
}

function continues(line: PageLine, item: Glyphs): boolean {
  const size = Math.max(line.size, item.size);
  return Math.abs(line.y - item.y) < 0.4 * size && item.x > line.right - 0.5 * size;
}

function startLine(item: Glyphs, page: number): PageLine {
  return { text: item.text, page, left: item.x, right: item.x + item.width, y: item.y, size: item.size };
}

function extend(line: PageLine, item: Glyphs): void {
  line.text += gapText(line, item) + item.text;
  if (item.width > line.right - line.left) Object.assign(line, { size: item.size, y: item.y });
  line.right = Math.max(line.right, item.x + item.width);
}

function gapText(line: PageLine, item: Glyphs): string {
  const gap = (item.x - line.right) / Math.max(line.size, item.size);
  if (gap > COLUMN_GAP) return '\t';
  const besideWord = /[\x21-\x7e]$/.test(line.text) && /^[\x21-\x7e]/.test(item.text);
  return gap > (besideWord ? WORD_GAP : MEANT_GAP) ? ' ' : '';
}

/** Indents typed as spaces move the left edge to the first character. */
function withoutIndent(line: PageLine): PageLine {
  const text = line.text.trim();
  const indent = line.text.slice(0, line.text.length - line.text.trimStart().length);
  const wide = indent.replace(/[^\u3000]/g, '').length;
  const narrow = indent.length - wide;
  return { ...line, text, left: line.left + (wide + narrow * 0.5) * line.size };
}

function standSideBySide(lines: readonly PageLine[]): boolean {
  const sorted = [...lines].sort((a, b) => a.y - b.y);
  return sorted.some((line, index) => {
    const next = sorted[index + 1];
    return next !== undefined && next.y - line.y < 0.4 * Math.max(line.size, next.size);
  });
}
