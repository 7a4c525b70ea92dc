import type { Ledger } from './read-ledger.js';

/** What a document that does not hold every finding says of itself; null for a complete one. */
export function extentSentence({ findings, leftOut }: Ledger<unknown>): string | null {
  if (leftOut === null) return null;
  const which = leftOut === 'notChosen' ? '选出' : '导出人权限范围内';
  return `本件只含${which}的${findings.length}个问题，不是这项整改工作的全部。`;
}
