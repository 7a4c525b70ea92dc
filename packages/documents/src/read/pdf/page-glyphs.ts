import type { PDFPageProxy } from 'pdfjs-dist';
import type { Glyphs } from './page-line.js';
import { unifyCharacters } from './unify-characters.js';

type Matrix = readonly number[];

interface Placed extends Glyphs {
  /** Quarter turns; null for slanted text, which is a watermark. */
  turn: number | null;
}

/** The pieces of text of a page in the order in which they are drawn, upright, with the page's size. */
export async function pageGlyphs(
  page: PDFPageProxy,
): Promise<{ glyphs: Glyphs[]; width: number; height: number }> {
  const viewport = page.getViewport({ scale: 1 });
  const content = await page.getTextContent();
  const placed: Placed[] = [];
  for (const item of content.items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    placed.push(
      place(item.str, item.width, multiply(viewport.transform as number[], item.transform as number[])),
    );
  }
  const turn = commonTurn(placed);
  const upright = placed
    .filter((glyphs) => glyphs.turn === turn)
    .map((glyphs) => turned(glyphs, turn, viewport));
  const sideways = turn === 1 || turn === 3;
  return {
    glyphs: withoutOverprint(upright),
    width: sideways ? viewport.height : viewport.width,
    height: sideways ? viewport.width : viewport.height,
  };
}

function place(text: string, width: number, matrix: Matrix): Placed {
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = matrix;
  const quarters = Math.atan2(b, a) / (Math.PI / 2);
  const straight = Math.abs(quarters - Math.round(quarters)) < 0.1;
  const size = Math.hypot(c, d) || Math.hypot(a, b);
  const spaced = withoutJustification(unifyCharacters(text), width / size);
  return {
    text: spaced,
    x,
    y,
    width,
    size,
    turn: straight ? (Math.round(quarters) + 4) % 4 : null,
  };
}

/** Narrower gaps beside Chinese characters come from justification, wider ones were typed. */
const MEANT_SPACE = 0.3;

/**
 * The library writes a space into every gap, also into those of justified lines. What a piece is wider than its
 * characters tells how wide its gaps are.
 * @param width in font sizes
 */
function withoutJustification(text: string, width: number): string {
  const spaces = text.match(/ /g)?.length ?? 0;
  if (spaces === 0) return text;
  const narrow = text.match(/[\x21-\x7e]/g)?.length ?? 0;
  const gap = (width - (text.length - spaces - narrow) - narrow * 0.5) / spaces;
  return gap > MEANT_SPACE ? text : text.replace(/(?<=[^\x20-\x7e]) (?=\S)|(?<=\S) (?=[^\x20-\x7e])/g, '');
}

/** The direction of most of the text: some programs turn the text instead of the page. */
function commonTurn(placed: readonly Placed[]): number {
  const letters = [0, 0, 0, 0];
  for (const { turn, text } of placed) {
    if (turn !== null) letters[turn] = (letters[turn] ?? 0) + text.length;
  }
  return letters.indexOf(Math.max(...letters));
}

/** Coordinates as if the page were turned so that the text stands upright. */
function turned(glyphs: Placed, turn: number, page: { width: number; height: number }): Glyphs {
  const { text, x, y, width, size } = glyphs;
  if (turn === 1) return { text, x: y, y: page.width - x, width, size };
  if (turn === 2) return { text, x: page.width - x, y: page.height - y, width, size };
  if (turn === 3) return { text, x: page.height - y, y: x, width, size };
  return { text, x, y, width, size };
}

/** Bold is sometimes made by drawing the same text again a hair's breadth beside. */
function withoutOverprint(glyphs: readonly Glyphs[]): Glyphs[] {
  const kept: Glyphs[] = [];
  for (const item of glyphs) {
    const repeats = kept.slice(-8).some((other) => other.text === item.text && isSamePlace(other, item));
    if (!repeats) kept.push(item);
  }
  return kept;
}

function isSamePlace(a: Glyphs, b: Glyphs): boolean {
  return Math.abs(a.x - b.x) < 0.15 * a.size && Math.abs(a.y - b.y) < 0.15 * a.size;
}

function multiply(m: Matrix, n: Matrix): number[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
