/** Where the leaves stand, outcomes told apart: no single completion rate stands alone. */

import { courseOf } from '../../finding/course.js';
import type { LiveFinding } from '../../finding/finding.js';

export const leafOutcomes = [
  'resolved',
  'notImplemented',
  'longTerm',
  'verified',
  'endorsed',
  'submitted',
  'reopened',
  'underway',
  'registered',
] as const;
export type LeafOutcome = (typeof leafOutcomes)[number];

export const outcomeLabels: Record<LeafOutcome, string> = {
  resolved: '已销号（整改到位）',
  notImplemented: '已结案（未落实，有依据）',
  longTerm: '长期坚持',
  verified: '已核验，待签字',
  endorsed: '已审核，待核验',
  submitted: '已申请销号，待审核',
  reopened: '重新整改中',
  underway: '整改中',
  registered: '尚未启动',
};

/** Outcomes after which nothing waits for the doers but what lasts. */
export const SETTLED: readonly LeafOutcome[] = ['resolved', 'notImplemented', 'longTerm'];

/** The one outcome of a leaf. What was reopened stays told apart until it is settled again. */
export function outcomeOf(leaf: LiveFinding): LeafOutcome {
  switch (leaf.status) {
    case 'signedOff':
      return leaf.outcome.kind;
    case 'underway':
      return courseOf(leaf).returns.some(({ kind }) => kind === 'reopened') ? 'reopened' : 'underway';
    default:
      return leaf.status;
  }
}
