import type { LintRule } from './rule.js';

/** A paper without a title. */
export const missingTitle: LintRule = ({ title, items }) => {
  if (title !== null || items.length === 0) return [];
  const message = '没有读到标题。公开通报应写明“…关于…整改进展情况的通报”，请补上标题。';
  return [{ ruleId: 'missing-title', severity: 'warning', message, range: [0, 0] }];
};
