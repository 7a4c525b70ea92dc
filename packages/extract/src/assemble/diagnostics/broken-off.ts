import { rangeOf } from '../../normalise/page.js';
import type { ReaderRule } from './diagnostic.js';

/** The text is not all there. */
export const brokenOff: ReaderRule = ({ page, truncation }) => {
  if (!truncation) return [];
  const found = {
    'says-so': '文末注明转下版或未完',
    'mid-sentence': '最后一句没有写完',
    heading: '最后一个问题只有标题、没有整改情况',
  }[truncation.how];
  const message = `正文不完整：${found}。请补上其余部分后重新读取，以免遗漏问题。`;
  return [{ ruleId: 'truncated', severity: 'warning', message, range: rangeOf(page, truncation.span) }];
};
