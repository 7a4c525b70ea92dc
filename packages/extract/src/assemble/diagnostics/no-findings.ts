import type { ReaderRule } from './diagnostic.js';

/** A header, but no findings. */
export const noFindings: ReaderRule = (_resolved, notice) => {
  if (notice.items.length > 0 || Object.keys(notice.fields).length === 0) return [];
  const message =
    '读到了标题或巡视情况，但没有读到问题条目。如原文有逐条整改情况，请检查正文是否完整，或手工添加问题。';
  return [{ ruleId: 'no-findings', severity: 'warning', message, range: [0, 0] }];
};
