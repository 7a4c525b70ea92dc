import type { Diagnostic, NoticeItem } from '../notice.js';
import { readNumeral } from '../recognise/numerals.js';
import { type LintRule, nameOf } from './rule.js';

// > 3    > (三)    > 三    > (3)
const NUMBER = /^(?<open>[(（]?)(?<digits>[\d０-９]{1,3}|[一二三四五六七八九十]{1,3})[)）]?$/;

interface Place {
  /** Lists of other brackets or other numerals are other lists. */
  readonly shape: string;
  readonly number: number;
}

function placeOf({ number }: NoticeItem): Place | null {
  const { open, digits } = NUMBER.exec(number)?.groups ?? {};
  if (digits === undefined) return null;
  const value = readNumeral(digits);
  return value === null
    ? null
    : { shape: `${open ? '(' : ''}${/\d/.test(digits) ? '1' : '一'}`, number: value };
}

function gap(item: NoticeItem, expected: number): Diagnostic {
  const message = `序号不连续：应为第${expected}条，实为${nameOf(item)}。请核对是否漏了一条，或序号有误。`;
  return {
    ruleId: 'numbering-gap',
    severity: 'warning',
    message,
    range: [item.range[0], item.problemRange[1]],
  };
}

/** Numbers of one list that jump. A list may begin anew at one; sub-lists are counted for themselves. */
export const numberingGap: LintRule = ({ items }) => {
  const last = new Map<number, Place>();
  const found: Diagnostic[] = [];
  for (const item of items) {
    for (const level of [...last.keys()]) if (level > item.level) last.delete(level);
    const place = placeOf(item);
    if (!place) continue;
    const before = last.get(item.level);
    last.set(item.level, place);
    if (!before || before.shape !== place.shape || place.number === 1) continue;
    if (place.number !== before.number + 1) found.push(gap(item, before.number + 1));
  }
  return found;
};
