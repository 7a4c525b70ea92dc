import { isBullet, opensParagraph } from './paragraph-opening.js';

/** What has been read of the paragraph that a break may end. */
export interface ParagraphSoFar {
  /** Its last two characters (the last one may close a quote that ends in a full stop). */
  last: string;
  beforeLast: string;
  length: number;
  /** Length of the printed line that ends here. */
  lineLength: number;
  /** A comma or a full stop stands in it: it is running text rather than a heading or a name. */
  isRunning: boolean;
  /** Quotes, book-title marks and brackets opened and not closed. */
  openMarks: number;
  /** Characters since the last closing quotation mark; `Infinity` if there is none. */
  sinceQuote: number;
}

const TERMINATORS = '。;!?:…';
const CLOSERS = '”’)〕】》';
const JOINS_AFTER = ',、(“‘《〔';
/** A line never ends a paragraph with these words. */
const JOINING_WORDS = ['关于', '针对', '对于', '按照', '根据', '以及', '并于'];
const JOINS_BEFORE = ',。、;:!?)”’》〕】%';

/** Shorter running text may be a heading; what is longer is a body and goes on in the next line. */
const LONGEST_HEADING = 30;
const LONGEST_MARKER = 5;

// > 2024年3月15日        > 中共云岭市水务局党组
//   ^^^^^^^^^^^^           ^^^^^^^^^^^^^^^^^^^^
const SIGNATURE_LINE =
  /(?:[\d〇一二三四五六七八九十]{4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日|[\u4e00-\u9fff]{2,24}(?:委员会|党组|党委|党工委|总支|支部|政府|局|委|厅|院|办公室|公司|中心|大学|学院|医院)) *(?:\n|$)/y;

function isSignature(normalised: string, at: number): boolean {
  SIGNATURE_LINE.lastIndex = at;
  return SIGNATURE_LINE.test(normalised);
}

// > 1.关于“台账混乱”问⏎题的整改。    > 1.关于“台账混乱”⏎问题的整改    > 1.关于“台账混乱”问题的⏎整改。
//                       ^^^^^                            ^^^^^^^^^^                           ^^^^^
const REST_OF_HEADING =
  /题|的?问题(?:的?整改| *\n|[。:])|等(?:的|问题|方面)|的整改|面(?:的|存在|问题)|方面(?:的|存在|问题| *\n|[。:])|改。|整改(?:[。:]|情况|落实|进展| *\n)|况[。:]/y;
/** The words between the quotation and the end of a heading are no longer than this. */
const LONGEST_TAIL = 10;

/** Whether a heading that has told its problem goes on in the next line. */
function goesOnAsHeading(normalised: string, next: number, so: ParagraphSoFar): boolean {
  if (so.sinceQuote > LONGEST_TAIL || ['整改', '情况'].includes(so.beforeLast + so.last)) return false;
  REST_OF_HEADING.lastIndex = next;
  return REST_OF_HEADING.test(normalised);
}

/** > 1.⏎关于“台账混乱”问题的整改  The number stands on a line of its own. */
function isLoneMarker({ length, last }: ParagraphSoFar): boolean {
  return length <= LONGEST_MARKER && '.、)'.includes(last);
}

function endsSentence(so: ParagraphSoFar): boolean {
  return TERMINATORS.includes(so.last) || (CLOSERS.includes(so.last) && TERMINATORS.includes(so.beforeLast));
}

/**
 * Whether a line break ends the paragraph, or merely wraps it. `next` is where the text goes on; `width` is the
 * width at which the text is wrapped by hand (`Infinity` where it is not).
 *
 * > 2. 关于“村组账目公开不⏎够”问题的整改。⏎出台《指导意见》
 *                           ^wraps            ^ends
 */
export function endsParagraph(normalised: string, next: number, so: ParagraphSoFar, width: number): boolean {
  if (!endsSentence(so) && goesOnAsHeading(normalised, next, so)) return false;
  if (endsSentence(so) || opensParagraph(normalised, next) || isBullet(normalised, next)) return true;
  if (isLoneMarker(so)) return false;
  if (so.openMarks > 0 || JOINS_AFTER.includes(so.last)) return false;
  if (JOINING_WORDS.includes(so.beforeLast + so.last)) return false;
  if (JOINS_BEFORE.includes(normalised[next] as string)) return false;
  if (isSignature(normalised, next)) return true;
  if (so.lineLength >= width - 2) return false;
  return !(so.isRunning && so.length > LONGEST_HEADING);
}
