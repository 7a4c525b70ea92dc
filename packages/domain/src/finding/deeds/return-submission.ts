import type { FindingIn, WorkingFinding } from '../finding.js';
import type { ReturnSubmission } from '../loop/loop-commands.js';
import type { LoopDeed } from '../loop/loop-deed.js';
import type { LoopDataOf } from '../loop/loop-events.js';
import { reasonObjection } from '../loop/payload.js';
import { backToWork } from '../loop/transitions.js';
import { leaderObjection, leaderRole } from './endorse.js';

/** 退回申请, by a lead leader, with the reason. */
export const returnSubmission: LoopDeed<ReturnSubmission, 'submitted' | 'endorsed'> = {
  policy: 'returnSubmission',
  from: ['submitted', 'endorsed'],
  onPaper: true,
  roleFor: leaderRole,
  whyNot: (finding, context) => leaderObjection('ReturnSubmission', finding, context),
  objection: ({ reason }) => reasonObjection('ReturnSubmission', reason),
  decide: ({ reason }, _finding, { done, recordedFor }) => [
    { type: 'SubmissionReturned', data: { ...done, reason: reason.trim(), recordedFor } },
  ],
};

export function submissionReturned(
  finding: WorkingFinding,
  { by, at, on, reason }: LoopDataOf<'SubmissionReturned'>,
): FindingIn<'underway'> {
  return backToWork(finding, { by, at, on, kind: 'returned', reason, cause: null, from: finding.status });
}
