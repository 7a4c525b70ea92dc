import { classAt, DIGIT, LATIN } from '../character-classes.js';
import { type Amount, scaledNumber, withUnit } from './amount.js';
import { UNITS_AFTER_DIGITS } from './units.js';

/** What joins digits to a name rather than counting: A4, K1+190, 1+7, 7×24, 3·15, 10:30, 2023/10, 1.2.3. */
const JOINTS = '+-—×*·:/.#';
const RANGE_JOINT = /[至到~]|[-—]{1,2}/y;
const LONGEST_DURATION_YEARS = 999;

function isPartOfName(text: string, start: number): boolean {
  const before = start - 1;
  if (!JOINTS.includes(text.charAt(before))) return false;
  return before > 0 && (classAt(text, before - 1) & (DIGIT | LATIN)) !== 0;
}

/** Letters before digits make a name (A4纸, G15) unless money or a share follows: GDP1200亿元. */
function isLabelled(text: string, { start, unit }: Amount): boolean {
  return (classAt(text, start - 1) & LATIN) !== 0 && !/元|[%‰]|百分点/.test(unit);
}

/** 近3年, 过去5年: a stretch of time up to now, not a duration. */
const UP_TO_NOW = /[近去前往]$/;

function isCalendar(text: string, amount: Amount): boolean {
  if (amount.unit === '年') {
    return (
      amount.value > LONGEST_DURATION_YEARS ||
      UP_TO_NOW.test(text.slice(Math.max(0, amount.start - 1), amount.start))
    );
  }
  return amount.unit === '日' && text.charAt(amount.start - 1) === '月';
}

/** Ordinals name (第5届, 第3批) but for places in a ranking: 第19位. */
function ranked(text: string, amount: Amount): Amount | null {
  if (text.charAt(amount.start - 1) !== '第') return amount;
  if (amount.unit !== '位' && amount.unit !== '名') return null;
  return { ...amount, start: amount.start - 1, isRank: true };
}

/** > 每年3至5次: a range is kept as its lower end. */
function range(text: string, start: number): Amount | null {
  const low = scaledNumber(text, start);
  if (low === null) return null;
  RANGE_JOINT.lastIndex = low.end;
  if (!RANGE_JOINT.test(text)) return null;
  const high = scaledNumber(text, RANGE_JOINT.lastIndex);
  if (high === null || high.value <= low.value) return null;
  const amount = withUnit(text, start, high, UNITS_AFTER_DIGITS);
  return amount && { ...amount, value: low.value, isLowerBound: true };
}

/**
 * Arabic digits with a scale and a unit, beginning at `start` (the first of its digits).
 *
 * > 争取补助资金3000余万元      > 全省第19位      > 每季度3至5次
 *               ^^^^^^^^              ^^^^^             ^^^^^
 */
export function readArabicAmount(text: string, start: number): Amount | null {
  if (isPartOfName(text, start)) return null;
  const number = scaledNumber(text, start);
  if (number === null) return null;
  const amount = withUnit(text, start, number, UNITS_AFTER_DIGITS) ?? range(text, start);
  return amount === null || isCalendar(text, amount) || isLabelled(text, amount)
    ? null
    : ranked(text, amount);
}
