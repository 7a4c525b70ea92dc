import type { Enclosure } from '../enclosures.js';
import type { Amount } from './amount.js';

// > 增强四个意识        > 做到两个维护        > 五个一批
//         ^^^^                  ^^^^                ^^^^
/** What follows 个 in formulas of political language: they name a doctrine and count nothing. */
const FORMULA =
  /意识|自信|维护|确立|坚决|坚持|坚定|全面(?![一-鿿])|伟大|区分|务必|代表(?![一-鿿])|一以贯之|一批|必须|不(?!同|锈|良|动|合)|毫不|更加|服从|最严|为什么|到位|亲自|允许|革命(?![一-鿿])|先行(?![一-鿿])|大局|健康(?![一-鿿])|覆盖(?![面率])|结合(?!部|点)|责任(?![人单区制])|明确(?!的)/y;
/** Formulas are small numbers: 两个维护, 十个坚持. */
const LARGEST_FORMULA = 20;

const FIXED =
  /八项规定|六项纪律|[一二三四]种形态|四套班子|三条控制线|[三两]条红线|两条线|两张皮|三次产业|[三五六]位一体|四处(?!点)|三个代表/y;

const CLOCK_UNITS = new Set(['秒', '分钟', '小时', '个小时', '天', '日', '周', '年']);
// > 15分钟便民生活圈      > 24小时自助服务厅      > 8小时之外
//         ^^^^^^^^^^              ^^^^                  ^^^^
const CLOCK_NAME =
  /[^,。;、]{0,8}圈|(?:全天候)?(?:自助|智能|智慧|便民|无人|值班|值守|不打烊|书|图书|药|热线|警务|政务)|之?外|以外/y;

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** Whether the number belongs to a formula, a set phrase or the name of a service. */
export function isNameOfItsOwn(text: string, { start, end, unit, value, inWords }: Amount): boolean {
  if (CLOCK_UNITS.has(unit)) return matchesAt(CLOCK_NAME, text, end);
  if (inWords && matchesAt(FIXED, text, start)) return true;
  return unit === '个' && value <= LARGEST_FORMULA && matchesAt(FORMULA, text, end);
}

/**
 * Whether a number inside quotation marks only names: numerals in words (“六大行动”), spans of time
 * (“15分钟便民圈”) and single things (“1个窗口”) do; other counts in digits do not (“6个专班+2个会议”).
 */
export function isQuotedName(amount: Amount, quotation: Enclosure | null): boolean {
  if (quotation === null || amount.end > quotation.close) return false;
  return amount.inWords || CLOCK_UNITS.has(amount.unit) || amount.value <= 1;
}
