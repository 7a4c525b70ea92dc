/** Posts, roles and appointments end alike: on a day, once, and never later than said before. */

import { type Refusal, refusal } from '../../refusal.js';
import { type Period, periodObjection } from '../period.js';

/** The words for the two ends of a period. */
export const POST_DAYS = { from: '任职日期', to: '离任日期' };
export const ROLE_DAYS = { from: '生效日期', to: '终止日期' };

/**
 * What speaks against ending this period on the day `to`. An end may be brought forward but not put off: what has
 * ended would otherwise come to life again past the rules of giving.
 */
export function endingObjection(
  period: Period,
  to: string,
  words: { from: string; to: string },
): Refusal | null {
  const objection = periodObjection({ from: period.from, to }, words);
  if (objection) return objection;
  return period.to !== null && period.to < to ? refusal('alreadyEnded', { date: period.to }) : null;
}

/** The list with the one of this id ended on that day. */
export function ended<T extends Period & { id: string }>(list: readonly T[], id: string, to: string): T[] {
  return list.map((entry) => (entry.id === id ? { ...entry, to } : entry));
}
