import { rangeOf, surfaceOf } from '../../normalise/page.js';
import type { ReaderRule } from './diagnostic.js';

/** A date of the lead that names no day: `4月上旬`, `2031112日`. */
export const unresolvedDate: ReaderRule = ({ page, header }) =>
  header.doubts.map(({ span, isVague }) => {
    const words = surfaceOf(page, span);
    const message = isVague
      ? `应写明年月日，原文为“${words}”，不能确定到日，该日期已留空。请查对后手工填写。`
      : `日期“${words}”缺少“年”“月”等字，有多种读法，该日期已留空。请对照原件手工填写。`;
    const ruleId = isVague ? 'vague-date' : 'damaged-date';
    return { ruleId, severity: isVague ? 'info' : 'warning', message, range: rangeOf(page, span) };
  });
