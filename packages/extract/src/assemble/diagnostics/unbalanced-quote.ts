import { rangeOf, type Span } from '../../normalise/page.js';
import type { Diagnostic } from '../../notice.js';
import { MOST_PLACES, type ReaderRule } from './diagnostic.js';

const PAIRS = [
  ['“', '”'],
  ['《', '》'],
] as const;

/** The first mark of the paragraph that has no partner. */
function lonelyMark(text: string, { start, end }: Span, opener: string, closer: string): number | null {
  const open: number[] = [];
  for (let i = start; i < end; i += 1) {
    if (text[i] === opener) open.push(i);
    else if (text[i] === closer && open.pop() === undefined) return i;
  }
  return open[0] ?? null;
}

/** Paragraphs in which a quotation mark or a book-title mark has no partner. */
export const unbalancedQuote: ReaderRule = ({ page }) => {
  const { text } = page.flat;
  const found: Diagnostic[] = [];
  for (const paragraph of page.paragraphs) {
    for (const [opener, closer] of PAIRS) {
      const at = lonelyMark(text, paragraph, opener, closer);
      if (at === null) continue;
      const message = `“${text[at]}”没有与之配对的符号，引用的文字或文件名可能读得不全。请与原件核对。`;
      const range = rangeOf(page, { start: at, end: at + 1 });
      found.push({ ruleId: 'unbalanced-quote', severity: 'info', message, range });
    }
    if (found.length >= MOST_PLACES) break;
  }
  return found;
};
