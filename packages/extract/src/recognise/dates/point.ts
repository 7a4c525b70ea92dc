import { splitLost } from '../header/days.js';
import { type PartOfYear, readPart, readYear, type YearWord } from './calendar-words.js';

/** One date as worded, in indices of the flat text. */
export interface Point {
  readonly start: number;
  readonly end: number;
  readonly year: YearWord | null;
  readonly part: PartOfYear | null;
  /** `samePeriod`: 去年同期; `wholeYear`: 全年. */
  readonly wording: 'plain' | 'samePeriod' | 'wholeYear';
}

const ISO = /((?:19|20)\d{2})([-/.])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?!\d)/y;
// > 2031—2033年        > 2031、2032年
//   ^^^^                 ^^^^
const YEAR_OF_SEVERAL = /((?:19|20)\d{2})(?=(?:(?:[至到~、和及]|[-—]{1,2})(?:19|20)\d{2}){1,9}年)/y;
// > 20311130日        > 2031年819日: 年 or 月 was lost
//   ^^^^^^^^^            ^^^^^^^^^^
const LOST_MARKS = /((?:19|20)\d{2})(?:年(?=\d{3}))?(\d{2,4})日/y;
const EDGE = /年?[初底末]|年?内(?![^,。;、至前]*外)/y;
const BARE_EDGE = /年[底末初内]/y;
const SAME_PERIOD = /同期/y;
const WHOLE_YEAR = /全年(?![龄级轻])/y;
/** 青年, 多年, 三年内, 5年内, 学年初: the year is part of another word or a span. */
const NO_YEAR_AFTER =
  /[青少中成老学近逐每历多往全半周整百千万亿数几〇零一二两三四五六七八九十\d新元当同次今去明本上下前后产]/;
const NO_WHOLE_AFTER = /[健安完周齐保]/;

/** 年底 means its last month, as 月底 means its last days; 年初 and 年内 narrow nothing. */
const YEAR_END: PartOfYear = { months: [12, 12], day: null, lastDay: null };

function edgePart(edge: string): PartOfYear | null {
  return /[底末]$/.test(edge) ? YEAR_END : null;
}

function endAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function isoPoint(text: string, at: number): Point | null {
  ISO.lastIndex = at;
  const found = ISO.exec(text);
  if (found === null) return null;
  const month = Number(found[3]);
  const part: PartOfYear = { months: [month, month], day: Number(found[4]), lastDay: null };
  const year: YearWord = { kind: 'absolute', year: Number(found[1]) };
  return { start: at, end: at + found[0].length, year, part, wording: 'plain' };
}

function pointWithLostMarks(text: string, at: number): Point | null {
  LOST_MARKS.lastIndex = at;
  const found = LOST_MARKS.exec(text);
  const split = found === null ? null : splitLost(found[2] as string);
  if (found === null || split === null) return null;
  const part: PartOfYear = { months: [split.month, split.month], day: split.day, lastDay: null };
  const year: YearWord = { kind: 'absolute', year: Number(found[1]) };
  return { start: at, end: at + found[0].length, year, part, wording: 'plain' };
}

function yearOfSeveral(text: string, at: number): Point | null {
  YEAR_OF_SEVERAL.lastIndex = at;
  const found = YEAR_OF_SEVERAL.exec(text);
  if (found === null) return null;
  const year: YearWord = { kind: 'absolute', year: Number(found[1]) };
  return { start: at, end: at + 4, year, part: null, wording: 'plain' };
}

/** A year with what follows it: 2031年3月15日, 今年底, 去年同期. */
function pointWithYear(text: string, at: number): Point | null {
  const year = readYear(text, at);
  if (year === null) return null;
  const same = endAt(SAME_PERIOD, text, year.end);
  if (same > year.end) return { start: at, end: same, year: year.value, part: null, wording: 'samePeriod' };
  const part = readPart(text, year.end);
  const end = part?.end ?? endAt(EDGE, text, year.end);
  return {
    start: at,
    end,
    year: year.value,
    part: part?.value ?? edgePart(text.slice(year.end, end)),
    wording: 'plain',
  };
}

/** 年底, 年初 and 全年 of a year that goes without saying. */
function bareYear(text: string, at: number): Point | null {
  const before = text.charAt(at - 1);
  const whole = endAt(WHOLE_YEAR, text, at);
  if (whole > at && !NO_WHOLE_AFTER.test(before)) {
    return { start: at, end: whole, year: null, part: null, wording: 'wholeYear' };
  }
  const edge = endAt(BARE_EDGE, text, at);
  if (edge === at || NO_YEAR_AFTER.test(before)) return null;
  const part = edgePart(text.slice(at, edge));
  return { start: at, end: edge, year: { kind: 'current', offset: 0 }, part, wording: 'plain' };
}

function barePart(text: string, at: number): Point | null {
  const part = readPart(text, at);
  return part === null ? null : { start: at, end: part.end, year: null, part: part.value, wording: 'plain' };
}

const PARSERS = [isoPoint, pointWithLostMarks, yearOfSeveral, pointWithYear, barePart, bareYear] as const;

/** The date worded at `at`, tried form by form; null where none begins. */
export function readPoint(text: string, at: number): Point | null {
  for (const parse of PARSERS) {
    const point = parse(text, at);
    if (point !== null) return point;
  }
  return null;
}
