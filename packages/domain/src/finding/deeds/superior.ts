import type { FindingIn, LiveFinding } from '../finding.js';
import { LIVE } from '../live.js';
import type { Evaluate, ReturnAsSuperior } from '../loop/loop-commands.js';
import type { LoopDeed } from '../loop/loop-deed.js';
import type { LoopDataOf } from '../loop/loop-events.js';
import { reasonObjection } from '../loop/payload.js';
import { withCourse } from '../loop/transitions.js';
import { backOpen } from './reopen.js';

/** 退回补课: the superior sends it back to work, wherever it stands. */
export const returnAsSuperior: LoopDeed<ReturnAsSuperior, LiveFinding['status']> = {
  policy: 'superiorReturn',
  from: LIVE,
  objection: ({ reason }) => reasonObjection('ReturnAsSuperior', reason),
  decide: ({ reason }, _finding, { done }) => [
    { type: 'ReturnedBySuperior', data: { ...done, reason: reason.trim() } },
  ],
};

/** 评估整改, in words: no points, no ranks. */
export const evaluate: LoopDeed<Evaluate, LiveFinding['status']> = {
  policy: 'evaluate',
  from: LIVE,
  anyNode: true,
  objection: ({ opinion }) => reasonObjection('Evaluate', opinion),
  decide: ({ opinion }, _finding, { done }) => [
    { type: 'FindingEvaluated', data: { ...done, opinion: opinion.trim() } },
  ],
};

/** One that has not begun stays where it is; the return is on record. */
export function returnedBySuperior(
  finding: LiveFinding,
  { reason, ...done }: LoopDataOf<'ReturnedBySuperior'>,
): FindingIn<'registered' | 'underway'> {
  const entry = { ...done, kind: 'superior', cause: null, reason, from: finding.status } as const;
  if (finding.status !== 'registered') return backOpen(finding, entry);
  return withCourse(finding, ({ returns }) => ({ returns: [...returns, entry] }));
}

export function findingEvaluated<F extends LiveFinding>(
  finding: F,
  evaluation: LoopDataOf<'FindingEvaluated'>,
): F {
  return withCourse(finding, ({ evaluations }) => ({ evaluations: [...evaluations, evaluation] }));
}
