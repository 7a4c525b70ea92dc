import { Refused, refusal } from '../../refusal.js';
import { contentHash } from '../../signature/content-hash.js';
import { voided } from '../../signature/signature.js';
import type { Outcome } from '../course.js';
import type { FindingEvent } from '../events.js';
import type { FindingIn, WorkingFinding } from '../finding.js';
import type { SignOff } from '../loop/loop-commands.js';
import type { Doing, LoopDeed } from '../loop/loop-deed.js';
import type { LoopDataOf } from '../loop/loop-events.js';
import { voidMark, withCourse, workOf } from '../loop/transitions.js';
import {
  firstSigned,
  type Signable,
  secondSignature,
  signedDecision,
  signingObjection,
  signingRole,
} from '../loop/two-signatures.js';
import { unverifiedObjection, verificationOf } from './verify.js';

/** 签字销号: the first of two signatures, or the second. */
export const signOff: LoopDeed<SignOff, 'verified'> = {
  policy: 'signOff',
  from: ['verified'],
  roleFor: (finding, context) => signingRole(finding, 'resolved', context),
  whyNot: (finding, context) =>
    unverifiedObjection('SignOff', finding) ?? signingObjection('SignOff', 'resolved', finding, context),
  decide(_command, finding, doing) {
    assertVerifiedContent(finding, doing);
    return signedOff({ kind: 'resolved', verificationId: finding.verificationId }, finding, doing);
  },
};

/** A sign-off binds the content that was verified, down to the last piece of evidence. */
function assertVerifiedContent(finding: FindingIn<'verified'>, { hash }: Doing): void {
  if (verificationOf(finding).contentHash === contentHash(finding, hash)) return;
  throw new Refused(refusal('contentChanged', { deed: 'SignOff', again: '核验人重新核验' }));
}

/** The event of the first signature, or of the second, which signs the finding off. */
export function signedOff(outcome: Outcome, finding: Signable, doing: Doing): FindingEvent[] {
  const { verificationId: _, ...decision } = outcome;
  const signature = signedDecision(finding, decision.kind, doing);
  const both = secondSignature(finding, decision, signature);
  return both
    ? [{ type: 'FindingSignedOff', data: { outcome, ...both } }]
    : [firstSigned(decision, signature)];
}

/** The first signature waits; one under another decision lapses. */
export function decisionSigned<F extends WorkingFinding>(
  finding: F,
  { decision, signature }: LoopDataOf<'DecisionSigned'>,
): F {
  if (!('pending' in finding)) throw new Error(`DecisionSigned cannot follow the state ${finding.status}`);
  const earlier = finding.pending ? [finding.pending.firstSignatureId] : [];
  const mark = voidMark(signature, 'DecisionSigned');
  const withSignature = withCourse<F>(finding, ({ signatures }) => ({
    signatures: [...voided(signatures, earlier, mark), signature],
  }));
  return { ...withSignature, pending: { decision, firstSignatureId: signature.id } };
}

export function findingSignedOff(
  finding: WorkingFinding,
  { outcome, firstSignatureId, signature }: LoopDataOf<'FindingSignedOff'>,
): FindingIn<'signedOff'> {
  const signed = withCourse(finding, ({ signatures }) => ({ signatures: [...signatures, signature] }));
  const signatureIds = [firstSignatureId, signature.id] as const;
  return { ...workOf(signed), status: 'signedOff', outcome, signatureIds };
}
