/** Rounds of checks (督查) over a chosen set of findings. */

import type { CheckMethod, CheckResult } from '../../finding/course.js';
import type { Party } from '../../finding/finding.js';

/** What is found at each finding stands in the finding's own course, under the id of the round. */
export interface CheckRound {
  id: string;
  /** Civil date on which it begins. */
  on: string;
  methods: CheckMethod[];
  by: Party[];
  /** Chosen beforehand. */
  findingIds: string[];
}

/** How a finding of the round came out; null: nobody has looked at it yet. */
export interface CheckOutcome {
  findingId: string;
  result: CheckResult | null;
}

/** Each finding of the round with the result that counts: the last one. */
export function checkOutcomes(
  { id, findingIds }: CheckRound,
  checksOf: (findingId: string) => readonly CheckResult[],
): CheckOutcome[] {
  return findingIds.map((findingId) => ({
    findingId,
    result: checksOf(findingId).findLast(({ checkId }) => checkId === id) ?? null,
  }));
}
