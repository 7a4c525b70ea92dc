import type { ReaderRule } from './diagnostic.js';

/** Neither a finding nor a header field: this is probably no notice at all. */
export const nothingRead: ReaderRule = (_resolved, notice) => {
  if (notice.items.length > 0 || Object.keys(notice.fields).length > 0) return [];
  const message =
    '应有标题、巡视（巡察）情况和“关于…问题的整改”等条目，但这份文字中一项也没有读到。请确认贴入的是整改通报、反馈意见或整改方案的正文。';
  return [{ ruleId: 'nothing-read', severity: 'error', message, range: [0, 0] }];
};
