import type { Diagnostic, NoticeItem } from '../notice.js';
import { bare, type LintRule, nameOf } from './rule.js';

/** Two findings in the same words. */
export const repeatedFinding: LintRule = ({ items }) => {
  const seen = new Map<string, NoticeItem>();
  const found: Diagnostic[] = [];
  for (const item of items) {
    const words = bare(item.problem);
    const first = seen.get(words);
    if (!first) seen.set(words, item);
    if (!first || words === '') continue;
    const message = `${nameOf(item)}与${nameOf(first)}表述相同。请确认是否重复列出；如确为两个问题，请写出区别。`;
    found.push({ ruleId: 'repeated-finding', severity: 'warning', message, range: item.problemRange });
  }
  return found;
};
