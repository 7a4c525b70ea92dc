import type { Enclosure } from '../enclosures.js';
import type { Amount } from './amount.js';

/** What follows the number in formulas of political language: they name a doctrine and count nothing. */
const FORMULA =
  /意识|自信|维护|确立|坚决|坚持|坚定|全面|伟大|区分|务必|代表(?!性)|一以贯之|一批|必须|不得?[^同锈良动合]|毫不|更加|服从|最严|为什么|到位|亲自|允许|革命|先行|大局|健康|覆盖|结合|责任[^人单区制]|形态|规定(?:精神|实施|及|,|。|、)|纪律|控制线|红线|皮(?!肤)|班子|一起|一体/y;
const FORMULA_UNITS = new Set(['个', '项', '种', '条', '张', '套', '位', '道']);
/** Formulas are small numbers: 两个维护, 四种形态, 八项规定, 十个坚持. */
const LARGEST_FORMULA = 20;

const CLOCK_UNITS = new Set(['秒', '分钟', '小时', '个小时', '天', '日', '周', '年']);
/** > 15分钟便民生活圈      > 24小时自助服务厅      > 8小时之外 */
const CLOCK_NAME =
  /[^,。;、]{0,8}圈|(?:全天候)?(?:自助|智能|智慧|便民|无人|值班|值守|不打烊|书|图书|药|热线|警务|政务)|之?外|以外/y;

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** Whether the number belongs to a formula or to the name of a service, as far as what follows it tells. */
export function isNameOfItsOwn(text: string, { end, unit, value, inWords }: Amount): boolean {
  if (CLOCK_UNITS.has(unit)) return matchesAt(CLOCK_NAME, text, end);
  if (value > LARGEST_FORMULA || !FORMULA_UNITS.has(unit)) return false;
  return (inWords || unit === '个' || unit === '项' || unit === '种') && matchesAt(FORMULA, text, end);
}

/**
 * Whether a number inside quotation marks only names: numerals in words (“六大行动”), spans of time
 * (“15分钟便民圈”) and single things (“1个窗口”) do; other counts in digits do not (“6个专班+2个会议”).
 */
export function isQuotedName(amount: Amount, quotation: Enclosure | null): boolean {
  if (quotation === null || amount.end > quotation.close) return false;
  return amount.inWords || CLOCK_UNITS.has(amount.unit) || amount.value <= 1;
}
