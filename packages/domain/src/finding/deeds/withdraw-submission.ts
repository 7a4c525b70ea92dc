import { openTextObjection } from '../../open-text.js';
import { type Refusal, refusal } from '../../refusal.js';
import type { FindingIn, WorkingFinding } from '../finding.js';
import type { FindingContext } from '../loop/context.js';
import { roleFor, rolesUnder } from '../loop/holders.js';
import type { WithdrawSubmission } from '../loop/loop-commands.js';
import type { LoopDeed } from '../loop/loop-deed.js';
import type { LoopDataOf } from '../loop/loop-events.js';
import { backToWork } from '../loop/transitions.js';

/** 撤回申请, by the unit that submitted. */
export const withdrawSubmission: LoopDeed<WithdrawSubmission, 'submitted'> = {
  policy: 'withdraw',
  from: ['submitted'],
  roleFor: (finding, _context, roles) => roleFor(roles, [submittingUnit(finding)]),
  whyNot: othersSubmission,
  objection: ({ reason }) => openTextObjection(reason),
  decide: ({ reason }, _finding, { done }) => [{ type: 'SubmissionWithdrawn', data: { ...done, reason } }],
};

function submittingUnit({ id, course }: WorkingFinding): string {
  const submission = course.submissions.at(-1);
  if (!submission) throw new Error(`the finding ${id} is submitted without a submission`);
  return submission.by.unitId;
}

function othersSubmission(finding: FindingIn<'submitted'>, context: FindingContext): Refusal | null {
  const unitId = submittingUnit(finding);
  if (roleFor(rolesUnder('withdraw', finding, context), [unitId])) return null;
  const holder = context.units[unitId]?.name ?? '提出申请的单位';
  return refusal('notYourDuty', { deed: 'WithdrawSubmission', holder });
}

export function submissionWithdrawn(
  finding: WorkingFinding,
  { reason, ...done }: LoopDataOf<'SubmissionWithdrawn'>,
): FindingIn<'underway'> {
  const entry = {
    ...done,
    kind: 'withdrawn',
    reason: reason ?? '',
    cause: null,
    from: finding.status,
  } as const;
  return backToWork(finding, entry);
}
