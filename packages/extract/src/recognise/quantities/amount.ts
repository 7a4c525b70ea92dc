import { classAt, DIGIT, HAN_NUMERAL, runEnd } from '../character-classes.js';
import { exact, readNumeral } from '../numerals.js';
import { type UnitTable, unitEnd } from './units.js';

/** A number with its unit, in indices of the flat text. */
export interface Amount {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly unit: string;
  /** Where the name of the unit begins (个百分点 is named 百分点); it runs to `end`. */
  readonly unitStart: number;
  readonly inWords: boolean;
  /** 余 or 多 stands in it, or it is the lower end of a range. */
  readonly isLowerBound: boolean;
  /** A place in a ranking: 第19位. */
  readonly isRank: boolean;
}

/** A number that may have scales, and where its unit would begin. */
export interface ScaledNumber {
  readonly end: number;
  readonly value: number;
  readonly isLowerBound: boolean;
}

const ARABIC = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?/y;
/** 千瓦 and 百分点 are units, not scales. */
const SCALE = /万亿|千万|百万|十万|亿|万|千(?![瓦克米伏])|百(?!分)/y;
const SCALES: ReadonlyMap<string, number> = new Map(
  ['万亿', '千万', '百万', '十万', '亿', '万', '千', '百'].map((words) => [
    words,
    readNumeral(words) as number,
  ]),
);
/** More digits than this are an identifier, and no double holds them exactly. */
const LONGEST_NUMBER = 15;
const APPROXIMATE = '余多来';

function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

function approximateEnd(text: string, at: number): number {
  return at < text.length && APPROXIMATE.includes(text.charAt(at)) ? at + 1 : at;
}

/** One step of 1亿2000万: digits, then 余, a scale and 余 again, each of which may be missing. */
function scaledStep(text: string, start: number): ScaledNumber | null {
  const digits = match(ARABIC, text, start);
  if (digits === '' || digits.length > LONGEST_NUMBER) return null;
  const afterDigits = start + digits.length;
  const beforeScale = approximateEnd(text, afterDigits);
  const scale = match(SCALE, text, beforeScale);
  const end = approximateEnd(text, beforeScale + scale.length);
  const plain = Number(digits.replaceAll(',', ''));
  const value = scale === '' ? plain : exact(plain * (SCALES.get(scale) as number));
  return { end, value, isLowerBound: end > afterDigits + scale.length };
}

/** Digits with their scales (`1亿2000余万`) from `start`, which must be a digit. */
export function scaledNumber(text: string, start: number): ScaledNumber | null {
  const first = scaledStep(text, start);
  if (first === null || (classAt(text, first.end) & DIGIT) === 0) return first;
  const second = scaledStep(text, first.end);
  return second === null ? first : { ...second, value: exact(first.value + second.value) };
}

/** A numeral in words from `start`: `十五`, `二十余`; null for what names no definite number of at least two. */
export function wordNumber(text: string, start: number): ScaledNumber | null {
  const numeralEnd = runEnd(text, start, HAN_NUMERAL);
  const words = text.slice(start, numeralEnd);
  const end = approximateEnd(text, numeralEnd);
  const isLowerBound = end > numeralEnd;
  // 二 alone orders (二期, 二类); what counts is 两.
  if (words === '二') return null;
  if (!isLowerBound && /^[百千万亿佰仟]+$/.test(words)) return null;
  const value = readNumeral(words);
  return value === null || value < 2 ? null : { end, value, isLowerBound };
}

/** The amount that `number`, begun at `start`, makes with the unit behind it; null where none stands there. */
export function withUnit(
  text: string,
  start: number,
  { end: numberEnd, value, isLowerBound }: ScaledNumber,
  table: UnitTable,
): Amount | null {
  const end = unitEnd(text, numberEnd, table);
  if (end < 0) return null;
  const unitStart = text.startsWith('个百分点', numberEnd) ? numberEnd + 1 : numberEnd;
  const inWords = (classAt(text, start) & DIGIT) === 0;
  return {
    start,
    end,
    value,
    unit: text.slice(unitStart, end),
    unitStart,
    inWords,
    isLowerBound,
    isRank: false,
  };
}
