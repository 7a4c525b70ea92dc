import type { Diagnostic, NoticeItem } from '../notice.js';
import { type LintRule, nameOf } from './rule.js';

/** Shorter measures (加强学习教育) are alike by chance. */
const SHORTEST = 16;

/** One text that closes two findings. */
export const repeatedMeasure: LintRule = ({ items }) => {
  const seen = new Map<string, NoticeItem>();
  const found: Diagnostic[] = [];
  for (const item of items) {
    for (const { text, range } of item.measures) {
      const first = seen.get(text);
      if (text.length >= SHORTEST && !first) seen.set(text, item);
      if (!first || first === item) continue;
      const message = `这项措施与${nameOf(first)}的措施一字不差，同一段文字不能了结两个问题。请分别写明针对本问题做了什么。`;
      found.push({ ruleId: 'repeated-measure', severity: 'warning', message, range });
    }
  }
  return found;
};
