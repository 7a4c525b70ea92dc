import type { HeldRole } from '../../access/profile.js';
import { type Refusal, refusal } from '../../refusal.js';
import type { Evidence } from '../evidence.js';
import type { FindingIn, WorkingFinding } from '../finding.js';
import { type FindingContext, unitName } from '../loop/context.js';
import { rolesUnder } from '../loop/holders.js';
import type { WithdrawEvidence } from '../loop/loop-commands.js';
import type { LoopDeed } from '../loop/loop-deed.js';
import type { LoopDataOf } from '../loop/loop-events.js';
import { reasonObjection } from '../loop/payload.js';
import { voidMark, withCourse, withoutPending } from '../loop/transitions.js';
import { attachingRole, isVerifier } from './attach-evidence.js';

const FROM = ['underway', 'longTerm', 'endorsed'] as const;
type Withdrawable = FindingIn<(typeof FROM)[number]>;

/**
 * 撤回佐证材料 that was attached by mistake: by those who attached it, until somebody has judged by it. It stays on
 * record, with who withdrew it and why; it proves nothing any more, and its content is no longer shown.
 */
export const withdrawEvidence: LoopDeed<WithdrawEvidence, (typeof FROM)[number]> = {
  policy: 'withdrawEvidence',
  from: FROM,
  roleFor: attachingRole,
  whyNot(finding, context) {
    const objections = finding.course.evidence.map((piece) => pieceObjection(piece, finding, context));
    if (objections.includes(null)) return null;
    // Why not one's own piece says more than that another's is another's.
    const own = objections.find((objection) => objection?.code !== 'notYourDuty');
    return own ?? objections[0] ?? refusal('evidenceNotHeld', {});
  },
  objection({ evidenceId, reason }, finding, context) {
    const piece = finding.course.evidence.find(({ id }) => id === evidenceId);
    if (!piece) return refusal('evidenceNotHeld', {});
    return pieceObjection(piece, finding, context) ?? reasonObjection('WithdrawEvidence', reason);
  },
  decide: ({ evidenceId, reason }, _finding, { done }) => [
    { type: 'EvidenceWithdrawn', data: { ...done, evidenceId, reason: reason.trim() } },
  ],
};

/** What the unit attached is its own while it works, what the verifier attached while he checks; once judged, nobody's. */
function pieceObjection(piece: Evidence, finding: Withdrawable, context: FindingContext): Refusal | null {
  const { attachedBy, by } = piece;
  const roles = rolesUnder('withdrawEvidence', finding, context);
  if (!roles.some((role) => isVerifier(role) === (attachedBy === 'verifier') && standsFor(role, by.unitId))) {
    return refusal('notYourDuty', { deed: 'WithdrawEvidence', holder: unitName(by.unitId, context) });
  }
  if (finding.status === 'endorsed' && attachedBy === 'doer') {
    return refusal('wrongState', { deed: 'WithdrawEvidence', status: finding.status });
  }
  return isJudged(piece, finding) ? refusal('evidenceVerified', { name: piece.name }) : null;
}

/** A role for the whole body names the unit of its post alone. */
function standsFor({ unitId, unitIds }: HeldRole, attaching: string): boolean {
  return unitId === attaching || unitIds.includes(attaching);
}

function isJudged({ at }: Evidence, finding: Withdrawable): boolean {
  const { verifications, lookBacks } = finding.course;
  const acceptances =
    finding.status === 'longTerm' ? finding.stages.flatMap((stage) => stage.acceptances) : [];
  return [...verifications, ...lookBacks, ...acceptances].some((judgement) => judgement.at >= at);
}

export function evidenceWithdrawn<F extends WorkingFinding>(
  finding: F,
  { evidenceId, ...withdrawn }: LoopDataOf<'EvidenceWithdrawn'>,
): F {
  const lapsed = withoutPending(finding, voidMark(withdrawn, 'EvidenceWithdrawn', withdrawn.reason));
  return withCourse(lapsed, ({ evidence, withdrawnEvidence = [] }) => {
    const gone = evidence.filter(({ id }) => id === evidenceId);
    return {
      evidence: evidence.filter(({ id }) => id !== evidenceId),
      withdrawnEvidence: [...withdrawnEvidence, ...gone.map((piece) => ({ ...piece, withdrawn }))],
    };
  });
}
