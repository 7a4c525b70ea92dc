import type { QuantityQualifier } from '../../notice.js';
import type { Amount } from './amount.js';

/** How far before a number the word stands that qualifies it. */
const REACH = 16;

type Words = readonly [RegExp, QuantityQualifier];

const RANK_BEFORE = /(?:第|排名|位列|位居|名列|列|前)$/;

/** Directly before the number, in order of precedence. */
const BEFORE: readonly Words[] = [
  [/(?:不超过|不高于|不多于|不足|不到|少于|低于|小于|控制在)$/, 'under'],
  [/(?:超过?|突破|逾|不低于|不少于|至少|多于|大于|不小于)$/, 'over'],
  [/(?:接近|将近|近|大约|约|左右)$/, 'about'],
  [/(?:增长|提高|提升|增加|新增|净增|上升|增幅|上涨|扩大|多增|增)(?:了|达)?$/, 'increase'],
  [/(?:下降|减少|降低|压降|压减|缩减|下滑|核减|回落|减)(?:了|达)?$/, 'decrease'],
  [/(?:共计|总计|合计|累计|共|总)(?:[一-鿿]{0,6})$/, 'total'],
  [/(?:新增|净增)[^,。;]*$/, 'increase'],
];

const OVER_AFTER = /以上|之多/y;
const UNDER_AFTER = /以下|以内/y;
const ABOUT_AFTER = /左右|上下/y;
const CHANGE = /(?:增长|提高|提升|增加|上升|下降|减少|降低)[^,。;]*$/;

function follows(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** 增长12.9%、2.8%和8.5%: the second and third number share the head of the first. */
function sharedHead(text: string, amount: Amount, previous: Amount | null, given: QuantityQualifier | null) {
  if (given === null || previous === null || previous.unit !== amount.unit) return null;
  return /^[、和及与]$/.test(text.slice(previous.end, amount.start)) ? given : null;
}

/** What the words around an amount say of its number: a bound, an approximation, a change, a rank or a sum. */
export function qualifier(
  text: string,
  amount: Amount,
  previous: Amount | null,
  previousQualifier: QuantityQualifier | null,
): QuantityQualifier | null {
  const before = text.slice(Math.max(0, amount.start - REACH), amount.start);
  if (amount.isRank || (/^个?位/.test(amount.unit) && RANK_BEFORE.test(before))) return 'rank';
  if (amount.isLowerBound || follows(OVER_AFTER, text, amount.end)) return 'over';
  if (follows(UNDER_AFTER, text, amount.end)) return 'under';
  if (follows(ABOUT_AFTER, text, amount.end)) return 'about';
  for (const [words, meaning] of BEFORE) {
    if (words.test(before)) return meaning === 'over' && CHANGE.test(before) ? 'increase' : meaning;
  }
  return sharedHead(text, amount, previous, previousQualifier);
}
