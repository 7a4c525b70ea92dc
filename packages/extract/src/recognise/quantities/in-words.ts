import { HAN_NUMERAL, runEnd } from '../character-classes.js';
import { readNumeral } from '../numerals.js';
import { type Amount, withUnit, wordNumber } from './amount.js';
import { UNITS_AFTER_WORDS } from './units.js';

/** 第三轮, 初二, 周五, 数十个, 几十名, 每两周; 分之 leads the numerator of a fraction. */
const NO_COUNT_AFTER = '第初周数几每之';
/** A year in words counts years only where it is no name of a plan, a custom or an age. */
const SPAN_OF_YEARS = /(?:来|行动|计划|规划|攻坚|滚动|倍增|大|义务|禁|制|期|一|度|以来|多|级)/y;
const VAGUE_YEARS_BEFORE = '近去未后过前续';
const PER_CENT = /([百千])分之([〇零一二两三四五六七八九十百点]+|\d+(?:\.\d+)?)/y;

/**
 * A Chinese numeral with a measure word, beginning at `start` (the first character of the numeral).
 *
 * > 先后开展五轮走访      > 选派二十余名干部      > 三至五名
 *           ^^^^                ^^^^^^^^              ^^^^^^^^
 */
export function readAmountInWords(text: string, start: number): Amount | null {
  if (start > 0 && NO_COUNT_AFTER.includes(text.charAt(start - 1))) return null;
  const number = wordNumber(text, start);
  if (number === null) return null;
  const amount = withUnit(text, start, number, UNITS_AFTER_WORDS) ?? rangeInWords(text, start, number);
  return amount === null || isVagueSpan(text, amount) ? null : amount;
}

function rangeInWords(text: string, start: number, low: { end: number; value: number }): Amount | null {
  if (!'至到'.includes(text.charAt(low.end)) || runEnd(text, low.end + 1, HAN_NUMERAL) === low.end + 1)
    return null;
  const high = wordNumber(text, low.end + 1);
  if (high === null || high.value <= low.value) return null;
  const amount = withUnit(text, start, high, UNITS_AFTER_WORDS);
  return amount && { ...amount, value: low.value, isLowerBound: true };
}

function isVagueSpan(text: string, { start, end, unit, value }: Amount): boolean {
  if (unit !== '年') return false;
  if (value >= 1000) return true;
  SPAN_OF_YEARS.lastIndex = end;
  return SPAN_OF_YEARS.test(text) || (start > 0 && VAGUE_YEARS_BEFORE.includes(text.charAt(start - 1)));
}

/**
 * > 压减百分之八十
 *       ^^^^^^^^^^
 */
export function readPercentInWords(text: string, start: number): Amount | null {
  PER_CENT.lastIndex = start;
  const found = PER_CENT.exec(text);
  if (found === null) return null;
  const value = readNumeral(found[2] as string);
  if (value === null) return null;
  const unit = found[1] === '百' ? '%' : '‰';
  const end = start + found[0].length;
  return { start, end, value, unit, unitStart: end, inWords: true, isLowerBound: false, isRank: false };
}
