import { refusal } from '../../refusal.js';
import type { FindingIn, WorkingFinding } from '../finding.js';
import type { RefuseSignOff } from '../loop/loop-commands.js';
import type { LoopDeed } from '../loop/loop-deed.js';
import type { LoopDataOf } from '../loop/loop-events.js';
import { reasonObjection } from '../loop/payload.js';
import { backToWork, voidMark, withoutPending } from '../loop/transitions.js';
import type { Signable } from '../loop/two-signatures.js';

/**
 * 不予销号: what was verified goes back to work, with the reason. Before that, only a first signature can be refused
 * (未落实, 长期坚持): it lapses, and the finding stays where it stands.
 */
export const refuseSignOff: LoopDeed<RefuseSignOff, Signable['status']> = {
  policy: 'refuseSignOff',
  from: ['underway', 'endorsed', 'verified'],
  whyNot: ({ status, pending }) =>
    status === 'verified' || pending ? null : refusal('wrongState', { deed: 'RefuseSignOff', status }),
  objection: ({ reason }) => reasonObjection('RefuseSignOff', reason),
  decide({ reason }, { status }, { done }) {
    const data = { ...done, reason: reason.trim() };
    return [{ type: status === 'verified' ? 'SignOffRefused' : 'DecisionRefused', data }];
  },
};

export function signOffRefused(
  finding: WorkingFinding,
  { reason, ...done }: LoopDataOf<'SignOffRefused'>,
): FindingIn<'underway'> {
  return backToWork(finding, { ...done, kind: 'signOffRefused', reason, cause: null, from: finding.status });
}

export function decisionRefused<F extends WorkingFinding>(
  finding: F,
  refused: LoopDataOf<'DecisionRefused'>,
): F {
  return withoutPending(finding, voidMark(refused, 'DecisionRefused', refused.reason));
}
