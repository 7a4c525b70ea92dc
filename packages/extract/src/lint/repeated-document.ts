import type { Diagnostic, NoticeItem } from '../notice.js';
import { bare, type LintRule, nameOf } from './rule.js';

/** One document offered as the result for several findings: told once per finding. */
export const repeatedDocument: LintRule = ({ items }) => {
  const seen = new Map<string, NoticeItem>();
  const found: Diagnostic[] = [];
  for (const item of items) {
    for (const { title, action, range } of item.documents) {
      if (action !== 'issued' && action !== 'revised') continue;
      const first = seen.get(bare(title));
      if (!first) seen.set(bare(title), item);
      if (!first || first === item) continue;
      const message = `《${title}》已用于${nameOf(first)}。请写明它在本问题中起什么作用，或补充针对本问题的成果。`;
      found.push({ ruleId: 'repeated-document', severity: 'info', message, range });
    }
  }
  return found;
};
