import { rangeOf } from '../../normalise/page.js';
import type { Diagnostic } from '../../notice.js';
import { MOST_PLACES, type ReaderRule } from './diagnostic.js';

const NEWLINE = 0x0a;
/** Chinese characters lie behind the last of the marks. */
const LAST_MARK = 0x300b;

/** One kind of mark, and where those stand that wait for their partner. */
interface Pair {
  readonly opener: number;
  readonly closer: number;
  readonly open: number[];
}

function pairs(): readonly Pair[] {
  return [
    { opener: 0x201c, closer: 0x201d, open: [] },
    { opener: 0x300a, closer: 0x300b, open: [] },
  ];
}

/** Positions of quotation marks and book-title marks without a partner in their paragraph; the first ones only. */
function lonelyMarks(text: string): number[] {
  const lonely: number[] = [];
  const kinds = pairs();
  for (let i = 0; i <= text.length && lonely.length < MOST_PLACES; i += 1) {
    const unit = i < text.length ? text.charCodeAt(i) : NEWLINE;
    if (unit > LAST_MARK) continue;
    for (const { opener, closer, open } of kinds) {
      if (unit === opener) open.push(i);
      else if (unit === closer && open.pop() === undefined) lonely.push(i);
      else if (unit === NEWLINE && open.length > 0) {
        lonely.push(open[0] as number);
        open.length = 0;
      }
    }
  }
  return lonely;
}

/** Paragraphs in which a quotation mark or a book-title mark has no partner. */
export const unbalancedQuote: ReaderRule = ({ page }) =>
  lonelyMarks(page.flat.text).map((at): Diagnostic => {
    const message = `“${page.flat.text[at]}”没有与之配对的符号，引用的文字或文件名可能读得不全。请与原件核对。`;
    const range = rangeOf(page, { start: at, end: at + 1 });
    return { ruleId: 'unbalanced-quote', severity: 'info', message, range };
  });
