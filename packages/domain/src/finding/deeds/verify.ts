import { openTextObjection } from '../../open-text.js';
import { type Refusal, refusal } from '../../refusal.js';
import { substituteOf, type Verification } from '../course.js';
import type { FindingIn, WorkingFinding } from '../finding.js';
import type { FindingContext } from '../loop/context.js';
import { independenceObjection, sameActorObjection } from '../loop/independence.js';
import type { Checked, Verify, VerifyAsSuperior } from '../loop/loop-commands.js';
import type { Doing, LoopDeed } from '../loop/loop-deed.js';
import type { LoopDataOf, LoopEventOf } from '../loop/loop-events.js';
import { checkObjection, reasonObjection } from '../loop/payload.js';
import { signed } from '../loop/sign.js';
import { backToWork, voidMark, withCourse, withoutPending, workOf } from '../loop/transitions.js';
import { owedMeasures } from '../owed-measures.js';
import { endorsementStands } from './endorse.js';

/** A verification that lost its hold by a correction is made again from 已核验. */
const FROM = ['endorsed', 'verified'] as const;
type Verifiable = FindingIn<(typeof FROM)[number]>;

/** 核验, by somebody who had no part in the work. */
export const verify: LoopDeed<Verify, (typeof FROM)[number]> = {
  policy: 'verify',
  from: FROM,
  whyNot: (finding, context) => checkerObjection('Verify', finding, context),
  objection: (command, finding, { on }) => outcomeObjection(command, finding, on),
  decide: (command, finding, doing) => [verified(command, null, finding, doing)],
};

/** 以上级文件核验: where nobody below is independent. */
export const verifyAsSuperior: LoopDeed<VerifyAsSuperior, (typeof FROM)[number]> = {
  policy: 'verifyAsSuperior',
  from: FROM,
  whyNot: (finding, context) => checkerObjection('VerifyAsSuperior', finding, context),
  objection: (command, finding, { on }) =>
    (command.documentNumber.trim() === '' ? refusal('noDocumentNumber', {}) : null) ??
    outcomeObjection(command, finding, on),
  decide: (command, finding, doing) => [verified(command, command.documentNumber.trim(), finding, doing)],
};

/** The same whoever verifies: something to verify, by others than did it, as the lead leaders endorsed it. */
function checkerObjection(deed: string, finding: Verifiable, context: FindingContext): Refusal | null {
  return (
    stateObjection(deed, finding) ??
    independenceObjection(finding, context) ??
    sameActorObjection(deed, finding, context) ??
    endorsementObjection(deed, finding)
  );
}

function stateObjection(deed: string, finding: Verifiable): Refusal | null {
  if (finding.status === 'endorsed' || !verificationStands(finding)) return null;
  return refusal('wrongState', { deed, status: finding.status });
}

/** Refuses to go on with what was corrected after the lead leaders had endorsed it. */
export function endorsementObjection(deed: string, finding: WorkingFinding): Refusal | null {
  return endorsementStands(finding) ? null : refusal('contentChanged', { deed, again: '牵头领导重新审核' });
}

/** Refuses a check without method, a pass of something physical that nobody went to see, a fail without a word. */
function outcomeObjection(
  command: Checked & { type: string; passed: boolean },
  { content }: WorkingFinding,
  on: string,
): Refusal | null {
  const checked = checkObjection(command, on);
  if (checked) return checked;
  if (!command.passed) return reasonObjection(command.type, command.findings);
  const isPhysical = owedMeasures(content).some(({ measure }) => measure.resultType === 'physical');
  if (isPhysical && !command.methods.includes('site')) return refusal('siteCheckRequired', {});
  return openTextObjection(command.findings);
}

function verified(
  { passed, methods, date, findings }: Checked & { passed: boolean },
  documentNumber: string | null,
  finding: Verifiable,
  doing: Doing,
): LoopEventOf<'FindingVerified'> {
  const capacity = documentNumber === null ? 'verifier' : 'superior';
  const id = doing.newId();
  const signature = signed(finding, { deed: 'verify', capacity, verificationId: id }, doing);
  const { contentHash, id: signatureId } = signature;
  const verification: Verification = {
    ...doing.done,
    ...{ id, passed, methods, date, findings: findings.trim() },
    ...{ contentHash, signatureId, documentNumber },
    ...(capacity === 'verifier' && substitution(finding, doing)),
  };
  return { type: 'FindingVerified', data: { verification, signature } };
}

/** For whom he verifies: by which minutes his unit was named in place of another. */
function substitution({ course }: Verifiable, { role }: Doing): Pick<Verification, 'substituteMinutes'> {
  const named = substituteOf(course);
  return named && role.unitIds.includes(named.unitId) ? { substituteMinutes: named.minutes } : {};
}

/** The verification that the state names. */
export function verificationOf({ course, verificationId }: FindingIn<'verified'>): Verification {
  const found = course.verifications.find(({ id }) => id === verificationId);
  if (!found) throw new Error(`no verification ${verificationId} in a finding whose state names it`);
  return found;
}

/** Whether nothing has been corrected since it was verified. */
export function verificationStands(finding: FindingIn<'verified'>): boolean {
  const { signatureId } = verificationOf(finding);
  return finding.course.signatures.some(({ id, void: mark }) => id === signatureId && mark === null);
}

/** Refuses to sign what was corrected after it was verified. */
export function unverifiedObjection(deed: string, finding: WorkingFinding): Refusal | null {
  if (finding.status !== 'verified' || verificationStands(finding)) return null;
  return refusal('contentChanged', { deed, again: '核验人重新核验' });
}

export function findingVerified(
  finding: WorkingFinding,
  { verification, signature }: LoopDataOf<'FindingVerified'>,
): FindingIn<'verified' | 'underway'> {
  const { by, at, on, findings: reason, passed, id: verificationId } = verification;
  const lapsed = withoutPending(finding, voidMark(verification, 'FindingVerified'));
  const checked = withCourse(lapsed, ({ verifications, signatures }) => ({
    verifications: [...verifications, verification],
    signatures: [...signatures, signature],
  }));
  if (passed) return { ...workOf(checked), status: 'verified', verificationId, pending: null };
  const entry = {
    by,
    at,
    on,
    kind: 'verificationFailed',
    reason,
    cause: null,
    from: finding.status,
  } as const;
  return backToWork(checked, entry);
}
