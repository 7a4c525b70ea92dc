import type { Ledger } from './read-ledger.js';

/** What a document that does not hold every finding says of itself; null for a complete one. */
export function extentSentence({ findings, isPartial }: Ledger<unknown>): string | null {
  if (!isPartial) return null;
  return `本件只含导出人权限范围内的${findings.length}个问题，不是这项整改工作的全部。`;
}
