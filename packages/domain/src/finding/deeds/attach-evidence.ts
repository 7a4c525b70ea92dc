import type { HeldRole } from '../../access/profile.js';
import { type Refusal, refusal } from '../../refusal.js';
import type { WorkingFinding } from '../finding.js';
import type { FindingContext } from '../loop/context.js';
import { rolesUnder } from '../loop/holders.js';
import type { AttachEvidence } from '../loop/loop-commands.js';
import type { LoopDeed } from '../loop/loop-deed.js';
import type { LoopDataOf } from '../loop/loop-events.js';
import { dateObjection } from '../loop/payload.js';
import { voidMark, withCourse, withoutPending } from '../loop/transitions.js';
import { measureObjection } from '../measures.js';

const FROM = ['underway', 'longTerm', 'submitted', 'endorsed'] as const;

/** 附佐证材料: by the units while they work, by the verifier also when it lies before him. */
export const attachEvidence: LoopDeed<AttachEvidence, (typeof FROM)[number]> = {
  policy: 'attachEvidence',
  from: FROM,
  roleFor: attachingRole,
  whyNot: (finding, context) =>
    finding.status !== 'endorsed' || rolesUnder('attachEvidence', finding, context).some(isVerifier)
      ? null
      : refusal('notYourDuty', { deed: 'AttachEvidence', holder: '核验人（已经审核，交由核验）' }),
  warnings: evidenceWarnings,
  objection({ effectiveDate, file, measureIds }, { content, course }) {
    if (!effectiveDate) return refusal('noEffectiveDate', {});
    const held = course.evidence.find(({ digest }) => digest === file.digest);
    if (held) return refusal('alreadyHeld', { name: held.name });
    const unknown = measureIds.flatMap((id) => measureObjection(content, id) ?? []);
    return dateObjection('effectiveDate', effectiveDate) ?? unknown[0] ?? null;
  },
  decide({ file, kind, effectiveDate, measureIds, how }, _finding, { done, role, newId }) {
    const attachedBy = isVerifier(role) ? 'verifier' : 'doer';
    const { digest, name, mediaType, size } = file;
    const when = { effectiveDate: effectiveDate ?? '', receivedAt: done.at };
    const data = { ...done, id: newId(), digest, name, mediaType, size, kind, ...when, measureIds };
    return [{ type: 'EvidenceAttached', data: { ...data, how, attachedBy } }];
  },
};

/** Somebody who works and verifies acts as the verifier only where nobody works. */
export function attachingRole(
  { status }: WorkingFinding,
  _context: FindingContext,
  roles: readonly HeldRole[],
): HeldRole | undefined {
  return status === 'endorsed'
    ? roles.find(isVerifier)
    : (roles.find((role) => !isVerifier(role)) ?? roles[0]);
}

/** Whether evidence that is attached by this role is the verifier's. */
export function isVerifier({ role }: HeldRole): boolean {
  return role === 'verifier';
}

/** A paper from before the feedback cannot show what was done about it. It is told, not refused. */
function evidenceWarnings(
  { effectiveDate }: AttachEvidence,
  _finding: WorkingFinding,
  { rectification: { feedbackDate } }: FindingContext,
): Refusal[] {
  return effectiveDate && feedbackDate && effectiveDate < feedbackDate
    ? [refusal('beforeFeedback', { date: effectiveDate, feedback: feedbackDate })]
    : [];
}

export function evidenceAttached<F extends WorkingFinding>(
  finding: F,
  evidence: LoopDataOf<'EvidenceAttached'>,
): F {
  const lapsed = withoutPending(finding, voidMark(evidence, 'EvidenceAttached'));
  return withCourse(lapsed, (course) => ({ evidence: [...course.evidence, evidence] }));
}
