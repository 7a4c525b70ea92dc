import type { Page, Span } from '../normalise/page.js';

/** Page furniture below a text says nothing of its end. */
const FURNITURE =
  /^(?:【?(?:打印|关闭|分享|返回|收藏)|〔?(?:打印|关闭)|上一篇|下一篇|扫一扫|责任编辑|编辑|来源|相关|版权|附件|附表|主办|承办|备案|[\u4e00-\u9fff]?ICP)/;
// > (下转A6版)    > 未完,下转第7版    > (未完待续)
const GOES_ON = /下转[^。\n]{0,8}版|未完待续|\(未完|待续\)|^未完/;
/** How texts end that are whole: a stop, a closing mark behind a stop, a date, a name. */
const LAST_PARAGRAPHS = 4;

/** Where a text breaks off: the place of its last words. */
export interface Truncation {
  readonly span: Span;
  /** `says-so`: 下转A6版; `mid-sentence`: no stop at the end; `heading`: a finding without a body ends it. */
  readonly how: 'says-so' | 'mid-sentence' | 'heading';
}

function saysSo(page: Page): Truncation | null {
  for (const span of page.paragraphs.slice(-LAST_PARAGRAPHS)) {
    if (span.end - span.start < 60 && GOES_ON.test(page.flat.text.slice(span.start, span.end))) {
      return { span, how: 'says-so' };
    }
  }
  return null;
}

function lastParagraph(page: Page): Span | null {
  for (const span of page.paragraphs.slice(-LAST_PARAGRAPHS).reverse()) {
    if (!FURNITURE.test(page.flat.text.slice(span.start, Math.min(span.end, span.start + 12)))) return span;
  }
  return null;
}

function isInsideQuote(words: string): boolean {
  return words.lastIndexOf('“') > words.lastIndexOf('”') || words.lastIndexOf('《') > words.lastIndexOf('》');
}

/**
 * Whether the text breaks off. `closing` is where its closing lines begin and `lastHeading` where its last
 * heading ends: what has closing lines is whole.
 */
export function readTruncation(page: Page, closing: number, lastHeading: Span | null): Truncation | null {
  const said = saysSo(page);
  if (said) return said;
  const { text } = page.flat;
  const last = lastParagraph(page);
  if (!last || closing <= last.start) return null;
  const words = text.slice(Math.max(last.start, last.end - 400), last.end);
  const endsWell = /[。!?…](?:[”’)》】]{0,2})$/.test(words) || /[;:]$/.test(words);
  if (endsWell && !isInsideQuote(words)) return null;
  if (
    lastHeading &&
    lastHeading.start <= last.start &&
    lastHeading.end >= last.end &&
    !isInsideQuote(words)
  ) {
    return { span: last, how: 'heading' };
  }
  const isRunning = /[,。;、]/.test(words) || isInsideQuote(words);
  return isRunning ? { span: last, how: 'mid-sentence' } : null;
}
