import { readNumeral } from '../numerals.js';

/** How a year is worded: `absolute` in figures, `current` counted from the year of writing, `previous` from the date before. */
export type YearWord =
  | { readonly kind: 'absolute'; readonly year: number }
  | { readonly kind: 'current' | 'previous'; readonly offset: number };

interface Found<T> {
  readonly value: T;
  readonly end: number;
}

const RELATIVE: ReadonlyMap<string, YearWord> = new Map<string, YearWord>([
  ['今年', { kind: 'current', offset: 0 }],
  ['本年', { kind: 'current', offset: 0 }],
  ['去年', { kind: 'current', offset: -1 }],
  ['明年', { kind: 'current', offset: 1 }],
  ['上年', { kind: 'previous', offset: -1 }],
  ['同年', { kind: 'previous', offset: 0 }],
  ['当年', { kind: 'previous', offset: 0 }],
  ['次年', { kind: 'previous', offset: 1 }],
  ['翌年', { kind: 'previous', offset: 1 }],
]);

/** The character before makes another word of it: 过去年均, 以上年度, 说明年度, 合同年限, 首次年会. */
const NOT_AFTER: ReadonlyMap<string, string> = new Map([
  ['今年', '如当现'],
  ['本年', '基资成根日书样版'],
  ['去年', '过失除离'],
  ['明年', '说证表声注查公透标鲜文光清阐'],
  ['上年', '以马线网'],
  ['同年', '合共相不如'],
  ['当年', '相适应'],
  ['次年', '首层多每一二两三四五六七八九十批场轮人'],
]);

const FIGURES = /((?:19|20)\d{2})年度?|([一二][〇零九][〇零一二三四五六七八九]{2})年度?/y;
const RELATIVE_WORD = /(?:今|本|去|明|上|同|当|次|翌)年度?(?![轻龄货检审薪会限轮均])/y;
/** 当年, 同年 and 次年 date something only with a month or an end of the year behind them. */
const NEEDS_PART = new Set(['当年', '同年', '次年', '翌年']);
const PART = /年?[底末初内]|[\d一二三四五六七八九十]{1,2}月|[上下]半年|第?[一二三四1-4]季度/y;

function execAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function relativeYear(text: string, at: number): Found<YearWord> | null {
  const found = execAt(RELATIVE_WORD, text, at)?.[0];
  if (found === undefined) return null;
  const word = found.slice(0, 2);
  if (at > 0 && NOT_AFTER.get(word)?.includes(text.charAt(at - 1))) return null;
  const end = at + found.length;
  if (NEEDS_PART.has(word) && execAt(PART, text, end) === null) return null;
  return { value: RELATIVE.get(word) as YearWord, end };
}

/** The year worded at `at`: `2031年度`, `二〇三一年`, `今年`, `次年` (before a month). */
export function readYear(text: string, at: number): Found<YearWord> | null {
  const found = execAt(FIGURES, text, at);
  if (found === null) return relativeYear(text, at);
  const year = found[1] !== undefined ? Number(found[1]) : readNumeral(found[2] as string);
  return year === null ? null : { value: { kind: 'absolute', year }, end: at + found[0].length };
}

/** Months of a year, first and last, and a day where one is named; `lastDay` ends a range of days. */
export interface PartOfYear {
  readonly months: readonly [first: number, last: number];
  readonly day: number | null;
  readonly lastDay: number | null;
}

const NUMBER = '(?:[1-9]\\d?|0[1-9]|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])';
const JOINT = '(?:[至到~]|[-—]{1,2})';
const MONTH = new RegExp(
  `(?:(?<first>${NUMBER})月?份?${JOINT})?(?<month>${NUMBER})月(?!革命)(?:份|[初底末]|[上中下]旬)?`,
  'y',
);
const SINGLE_MONTH = new RegExp(`(?<month>${NUMBER})月(?!革命|一(?![日号]))(?:份|[初底末]|[上中下]旬)?`, 'y');
const DAY = new RegExp(`(?:(?<first>${NUMBER})[日号]?${JOINT})?(?<day>${NUMBER})[日号]`, 'y');
const HALF = /(?<half>[上下])半年(?:度)?/y;
const QUARTER = /第?(?<quarter>[一二三四1-4])季度(?!一)/y;
const FIRST_QUARTERS = /前(?<count>[二两三23])个?季度/y;

function monthsOnly(first: number, last: number): PartOfYear {
  return { months: [first, last], day: null, lastDay: null };
}

function inRange(value: number | null, highest: number): value is number {
  return value !== null && value >= 1 && value <= highest;
}

function numberOf(words: string | undefined): number | null {
  return words === undefined ? null : readNumeral(words);
}

function readDay(text: string, at: number, month: number): Found<PartOfYear> | null {
  const found = execAt(DAY, text, at);
  const last = numberOf(found?.groups?.day);
  if (found === null || !inRange(last, 31)) return null;
  const first = numberOf(found.groups?.first);
  const isRange = inRange(first, 31) && first < last;
  const value: PartOfYear = {
    months: [month, month],
    day: isRange ? first : last,
    lastDay: isRange ? last : null,
  };
  return { value, end: at + found[0].length };
}

function readMonths(text: string, at: number): Found<PartOfYear> | null {
  const range = execAt(MONTH, text, at);
  const first = numberOf(range?.groups?.first);
  const last = numberOf(range?.groups?.month);
  if (range !== null && inRange(first, 12) && inRange(last, 12) && first < last) {
    return { value: monthsOnly(first, last), end: at + range[0].length };
  }
  const single = execAt(SINGLE_MONTH, text, at);
  const month = numberOf(single?.groups?.month);
  if (single === null || !inRange(month, 12)) return null;
  const end = at + single[0].length;
  return readDay(text, end, month) ?? { value: monthsOnly(month, month), end };
}

function readQuarters(text: string, at: number): Found<PartOfYear> | null {
  const half = execAt(HALF, text, at);
  if (half !== null) {
    const value = half.groups?.half === '上' ? monthsOnly(1, 6) : monthsOnly(7, 12);
    return { value, end: at + half[0].length };
  }
  const quarter = execAt(QUARTER, text, at);
  if (quarter !== null) {
    const number = readNumeral(quarter.groups?.quarter as string) as number;
    return { value: monthsOnly(number * 3 - 2, number * 3), end: at + quarter[0].length };
  }
  const quarters = execAt(FIRST_QUARTERS, text, at);
  if (quarters === null) return null;
  const count = readNumeral(quarters.groups?.count as string) as number;
  return { value: monthsOnly(1, count * 3), end: at + quarters[0].length };
}

/**
 * The part of a year at `at`: `3月15日`, `6—8月`, `10月中旬`, `上半年`, `第三季度`, `前三季度`.
 *
 * > 2031年6—8月
 *         ^^^^^
 */
export function readPart(text: string, at: number): Found<PartOfYear> | null {
  return readMonths(text, at) ?? readQuarters(text, at);
}
