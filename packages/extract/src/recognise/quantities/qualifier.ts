import type { QuantityQualifier } from '../../notice.js';
import { wordsOf, wordTable } from '../word-table.js';
import type { Amount } from './amount.js';

/** Words directly before a number. The longest that fits decides, so that 不超过 is not read as 超过. */
const WORDS_BEFORE: Readonly<Record<Exclude<QuantityQualifier, 'rank' | 'total'>, string>> = {
  over: '不低于 不少于 不小于 至少 超过 超 突破 逾 多于 大于',
  under: '不超过 不高于 不多于 不足 不到 少于 低于 小于 控制在',
  about: '接近 将近 近 大约 约',
  increase:
    '增长 增加 新增 净增 上升 增幅 上涨 扩大 增 增长超过 增加超过 上升超过 提高超过 提升超过 增长超 提高 提升',
  decrease: '下降 减少 降低 压降 压减 缩减 下滑 核减 回落 减 下降超过 减少超过 降低超过',
};

/** Words that may stand between the word and its number: 增长了5%, 下降达3成. */
const BETWEEN = '了达约';
/** What is raised by an amount; to 提升 28 streets is to improve them. */
const MEASURED = /^(?:%|‰|百分点|倍|成|分|.*元.*|个?位次?|吨.*)$/;
const RAISED = new Set(['提高', '提升']);

const RANK_BEFORE = /(?:第|排名|位列|位居|名列|列|前)$/;
const REACH = 40;
const NEW_IN_CLAUSE = /(?:新增|净增)[^,。;]*$/;
const SUM_IN_CLAUSE = /(?:共计?|总计|合计|累计|总[一-鿿]{1,3})[^,。;、\d]{0,10}$/;
const SHARES = new Set(['%', '‰', '百分点']);

const AFTER: readonly (readonly [string, QuantityQualifier])[] = [
  ['以上', 'over'],
  ['之多', 'over'],
  ['以下', 'under'],
  ['以内', 'under'],
  ['左右', 'about'],
  ['上下', 'about'],
];

const BY_LAST = wordTable(wordsOf(WORDS_BEFORE), (word) => word.charAt(word.length - 1));

function wordBefore(text: string, end: number, unit: string): QuantityQualifier | null {
  for (const [word, meaning] of BY_LAST.get(text.charAt(end - 1)) ?? []) {
    if (!text.startsWith(word, end - word.length) || end < word.length) continue;
    return RAISED.has(word) && !MEASURED.test(unit) ? null : meaning;
  }
  return null;
}

function directlyBefore(text: string, { start, unit }: Amount): QuantityQualifier | null {
  const end = start > 0 && BETWEEN.includes(text.charAt(start - 1)) ? start - 1 : start;
  return wordBefore(text, start, unit) ?? (end < start ? wordBefore(text, end, unit) : null);
}

function inClause(text: string, { start, unit }: Amount): QuantityQualifier | null {
  const clause = text.slice(Math.max(0, start - REACH), start);
  if (NEW_IN_CLAUSE.test(clause)) return 'increase';
  return !SHARES.has(unit) && SUM_IN_CLAUSE.test(clause) ? 'total' : null;
}

/** What the words around an amount say of its number: a bound, an approximation, a change, a rank or a sum. */
export function qualifier(text: string, amount: Amount): QuantityQualifier | null {
  const { start, end, unit } = amount;
  if (
    amount.isRank ||
    (/^(?:个?位|名)/.test(unit) && RANK_BEFORE.test(text.slice(Math.max(0, start - 2), start)))
  )
    return 'rank';
  if (amount.isLowerBound) return 'over';
  const after = AFTER.find(([word]) => text.startsWith(word, end));
  return after?.[1] ?? directlyBefore(text, amount) ?? inClause(text, amount);
}

/** Whether `amount` stands in one list with `previous` and shares its head: 增长12.9%、2.8%和8.5%. */
export function sharesHead(text: string, previous: Amount, amount: Amount): boolean {
  return previous.unit === amount.unit && /^[、和及与]$/.test(text.slice(previous.end, amount.start));
}
