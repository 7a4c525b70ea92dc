import type { ReturnEntry } from '../course.js';
import type { FindingIn, LiveFinding, WorkingFinding } from '../finding.js';
import type { Reopen } from '../loop/loop-commands.js';
import type { LoopDeed } from '../loop/loop-deed.js';
import type { LoopDataOf } from '../loop/loop-events.js';
import { reasonObjection } from '../loop/payload.js';
import { backToWork, withCourse } from '../loop/transitions.js';

/** 重新整改: what was closed comes back to its responsible units. */
export const reopen: LoopDeed<Reopen, 'signedOff' | 'longTerm'> = {
  policy: 'reopen',
  from: ['signedOff', 'longTerm'],
  objection: ({ reason }) => reasonObjection('Reopen', reason),
  decide: ({ cause, reason }, _finding, { done }) => [
    { type: 'FindingReopened', data: { ...done, cause, reason: reason.trim() } },
  ],
};

/** Back to work, with its measures open again: what was said to be done has proved not to be. */
export function backOpen(finding: LiveFinding, entry: ReturnEntry): FindingIn<'underway'> {
  return withCourse(backToWork(finding, entry), ({ measureStates }) => ({
    measureStates: measureStates.map(({ measureId, state }) => ({
      measureId,
      state: state === 'notStarted' ? state : ('advancing' as const),
    })),
  }));
}

export function findingReopened(
  finding: WorkingFinding,
  { cause, reason, ...done }: LoopDataOf<'FindingReopened'>,
): FindingIn<'underway'> {
  return backOpen(finding, { ...done, kind: 'reopened', cause, reason, from: finding.status });
}
