import type { Page, Span } from '../../normalise/page.js';

/** The sentence that says who inspected whom, and when. */
export interface Inspection {
  /** The sentence. */
  readonly sentence: Span;
  readonly body: Span;
  /** 巡视, 巡察, 督察 or 审计, as the verb says. */
  readonly verb: string;
  /** The verb with its object. */
  readonly phrase: Span;
}

/** The sentence (or clause) that says who told whom of the findings, and when. */
export interface FeedbackSentence {
  readonly sentence: Span;
  /** Where 反馈 stands. */
  readonly at: number;
  readonly body: Span | null;
}

/** How far into a text its lead is looked for; page furniture and a salutation may come first. */
export const LONGEST_LEAD = 4000;

const NAME = '(?:[^,。;:!?\\n()]|\\([^()\\n]{0,80}\\))';
const WAY =
  '(?:常规|专项|机动式?|集中|联动|交叉|提级|政治|巡[视察]|“回头看”|‘回头看’|回头看|上下|整改|工作|监督|的|、|暨|、)*';
const VERB =
  '(?:进行|开展|实施|启动)(?:了|过)?(?:为期[^,。\\n]{1,12}的|了|第[一二三四五六七八九十]+轮|新?一轮)?';

// > 省委第八巡视组对云岭经开区开展了常规巡视
//                 ^^^^^^^^^^^^^
const INSPECTION = new RegExp(
  `对(?<body>${NAME}{2,90}?)(?:同步|分别|集中|联动)?${VERB}${WAY}?(?<verb>巡视|巡察|督察|审计)`,
  'g',
);
// > 省委第八巡视组巡视云岭市    > 进驻云岭市开展巡视
//                 ^^^^^^            ^^^^^^
const ENTRY = new RegExp(
  `(?:巡[视察][一二三四五六七八九十]?组)(?:集中|正式)?(?:进驻|入驻|巡视了?|巡察了?)(?<body>${NAME}{2,60}?)(?:党组织)?(?:,|。|;|${VERB}${WAY}?巡[视察])`,
  'g',
);

// > 云岭市接受了省委第八巡视组的集中巡视
//   ^^^^^^
const PASSIVE = new RegExp(
  `(?:^|[,。;\\n])(?<body>[^,。;:!?\\n()\\d]{2,40}?)接受了?[^,。;\\n]{2,24}?巡[视察][一二三四五六七八九十]?组的?${WAY}?(?<verb>巡视|巡察)`,
  'g',
);

/** `[start, end)` of the sentence around `at`. */
export function sentenceAround(text: string, at: number, limit: number): Span {
  let start = at;
  while (start > 0 && !'。\n;!'.includes(text[start - 1] as string)) start -= 1;
  let end = at;
  while (end < limit && !'。\n!'.includes(text[end] as string)) end += 1;
  return { start, end };
}

function inspectionFrom(text: string, match: RegExpMatchArray, limit: number): Inspection {
  const at = match.index ?? 0;
  const body = match.groups?.body ?? '';
  const start = at + match[0].indexOf(body, 1);
  const phrase = { start: at, end: at + match[0].length };
  return {
    sentence: sentenceAround(text, at, limit),
    body: { start, end: start + body.length },
    verb: match.groups?.verb ?? (match[0].includes('巡察') ? '巡察' : '巡视'),
    phrase,
  };
}

/** A plan or a summons speaks of inspections too; the lead names a team or a date beside it. */
function isLead(sentence: string): boolean {
  return /组|\d日|\d月|日/.test(sentence);
}

/** The lead sentence of the page, or null. Quoted titles such as 《关于对…进行巡察的方案》 are none. */
export function readInspection({ flat: { text } }: Page): Inspection | null {
  const limit = Math.min(text.length, LONGEST_LEAD);
  const window = text.slice(0, limit);
  for (const pattern of [INSPECTION, ENTRY, PASSIVE]) {
    for (const match of window.matchAll(pattern)) {
      const inspection = inspectionFrom(window, match, limit);
      const { start, end } = inspection.sentence;
      if (isLead(window.slice(start, end)) && !isInTitle(window, inspection)) return inspection;
    }
  }
  return null;
}

function isInTitle(text: string, { sentence, phrase }: Inspection): boolean {
  const before = text.slice(sentence.start, phrase.start);
  return before.lastIndexOf('《') > before.lastIndexOf('》');
}

// > 并于10月11日反馈了巡视意见    > 召开反馈会    > 向区水务局党组反馈了
//                ^^^^^^^^^^^^^        ^^^^^^
const FEEDBACK = /反馈(?:会|了|[^。,;:\n]{0,24}(?:情况|意见)|巡[视察]|。|,|$)|进行(?:了)?反馈/g;
const TOLD = new RegExp(`向(?<body>${NAME}{2,60}?)(?:党组织)?(?:通报|进行|集中|正式|现场)?(?:了)?反馈`, 'y');

function toldBody(text: string, sentence: Span, at: number): Span | null {
  const from = text.lastIndexOf('向', at);
  if (from < sentence.start) return null;
  TOLD.lastIndex = from;
  const body = TOLD.exec(text)?.groups?.body;
  return body === undefined ? null : { start: from + 1, end: from + 1 + body.length };
}

/** Every mention of the feedback in the lead, in order. */
export function readFeedback({ flat: { text } }: Page): FeedbackSentence[] {
  const limit = Math.min(text.length, LONGEST_LEAD);
  const window = text.slice(0, limit);
  const found: FeedbackSentence[] = [];
  for (const { index } of window.matchAll(FEEDBACK)) {
    const sentence = sentenceAround(window, index, limit);
    if (window[sentence.end] !== '。') continue;
    found.push({ sentence, at: index, body: toldBody(window, sentence, index) });
  }
  return found;
}
