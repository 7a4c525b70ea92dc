import { openTextObjection } from '../../open-text.js';
import type { FindingIn, WorkingFinding } from '../finding.js';
import { independenceObjection } from '../loop/independence.js';
import type { LookBackAt } from '../loop/loop-commands.js';
import type { LoopDeed } from '../loop/loop-deed.js';
import type { LoopDataOf } from '../loop/loop-events.js';
import { checkObjection, reasonObjection } from '../loop/payload.js';
import { signed } from '../loop/sign.js';
import { withCourse } from '../loop/transitions.js';
import { backOpen } from './reopen.js';

/** 回头看: a verifier confirms that it holds, or reopens what has rebounded. */
export const lookBackAt: LoopDeed<LookBackAt, 'signedOff' | 'longTerm'> = {
  policy: 'lookBack',
  from: ['signedOff', 'longTerm'],
  whyNot: independenceObjection,
  objection: (command, _finding, { on }) =>
    checkObjection(command, on) ??
    (command.confirmed
      ? openTextObjection(command.findings)
      : reasonObjection('LookBackAt', command.findings)),
  decide({ confirmed, methods, date, findings }, finding, doing) {
    const signing = { deed: 'lookBack', capacity: 'verifier', verificationId: null } as const;
    const signature = signed(finding, signing, doing);
    const said = { confirmed, methods, date, findings: findings.trim() };
    const lookBack = { ...doing.done, ...said, signatureId: signature.id };
    return [{ type: 'FindingLookedBack', data: { lookBack, signature } }];
  },
};

export function findingLookedBack(
  finding: WorkingFinding,
  { lookBack, signature }: LoopDataOf<'FindingLookedBack'>,
): WorkingFinding {
  const seen = withCourse(finding, ({ lookBacks, signatures }) => ({
    lookBacks: [...lookBacks, lookBack],
    signatures: [...signatures, signature],
  }));
  if (lookBack.confirmed) return seen;
  const { by, at, on, findings: reason } = lookBack;
  const entry = { by, at, on, kind: 'reopened', cause: 'lookBack', reason, from: finding.status } as const;
  return backOpen(seen, entry) satisfies FindingIn<'underway'>;
}
