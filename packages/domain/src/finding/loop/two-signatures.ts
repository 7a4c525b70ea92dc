/** What two people sign: one of the office, one of a supervising body, of two bodies, over one content. */

import type { PolicyName } from '../../access/policies.js';
import type { HeldRole } from '../../access/profile.js';
import { canonicalJson } from '../../audit/canonical-json.js';
import { type Refusal, refusal } from '../../refusal.js';
import type { Signature, SignedDeed } from '../../signature/signature.js';
import type { Decision, PendingDecision } from '../course.js';
import type { FindingIn } from '../finding.js';
import { bodyOf, type FindingContext } from './context.js';
import { rolesUnder } from './holders.js';
import { independenceObjection, sameActorObjection } from './independence.js';
import type { Doing } from './loop-deed.js';
import type { LoopEventOf } from './loop-events.js';
import { signed } from './sign.js';
import { signatureOf } from './transitions.js';

/** The states in which a first signature may wait for a second one. */
export type Signable = FindingIn<'underway' | 'endorsed' | 'verified'>;
type Side = 'office' | 'supervisor';

const deedOfKind: Record<Decision['kind'], { deed: SignedDeed; policy: PolicyName }> = {
  resolved: { deed: 'signOff', policy: 'signOff' },
  notImplemented: { deed: 'closeNotImplemented', policy: 'closeNotImplemented' },
  longTerm: { deed: 'moveToLongTerm', policy: 'moveToLongTerm' },
};

/** The first signature under a decision of this kind; null where none waits, or where it is void. */
export function firstSignature(finding: Signable, kind: Decision['kind']): Signature | null {
  const { pending } = finding;
  if (pending?.decision.kind !== kind) return null;
  const first = signatureOf(finding, pending.firstSignatureId);
  return first.void === null ? first : null;
}

/** Which side signs next: either one first, then the other. Undefined where the actor is on neither. */
function nextSide(finding: Signable, kind: Decision['kind'], sides: readonly Side[]): Side | undefined {
  const first = firstSignature(finding, kind);
  if (first) return first.capacity === 'office' ? 'supervisor' : 'office';
  return sides.includes('office') ? 'office' : sides[0];
}

/** On which side a role signs: a verifier for the supervisors only if his body is one of them. */
function sideOf({ role, unitId }: HeldRole, { units }: FindingContext): Side | null {
  if (role === 'office') return 'office';
  return role === 'verifier' && units[unitId]?.supervising ? 'supervisor' : null;
}

/** The role by which the actor signs next. */
export function signingRole(
  finding: Signable,
  kind: Decision['kind'],
  context: FindingContext,
): HeldRole | undefined {
  const roles = rolesUnder(deedOfKind[kind].policy, finding, context);
  const sides = roles.map((role) => sideOf(role, context));
  const side = nextSide(
    finding,
    kind,
    sides.filter((one) => one !== null),
  );
  return side && roles[sides.indexOf(side)];
}

/** What speaks against this actor's signature, be it the first or the second. */
export function signingObjection(
  deed: string,
  kind: Decision['kind'],
  finding: Signable,
  context: FindingContext,
): Refusal | null {
  const { actor } = context;
  const first = firstSignature(finding, kind);
  if (first && actor.kind === 'person' && first.by.personId === actor.personId) {
    return refusal('sameActor', { deed });
  }
  const role = signingRole(finding, kind, context);
  if (!role)
    return refusal('secondSignatureNeeded', {
      deed,
      side: first?.capacity === 'office' ? '监督单位' : '整改办',
    });
  if (first && first.by.bodyId === bodyOf(role.unitId, context)) return refusal('sameBody', { deed });
  return (
    sameActorObjection(deed, finding, context) ??
    (role.role === 'verifier' ? independenceObjection(finding, context) : null)
  );
}

/** The decision with both signatures, or null while this is the first one (or is about something else). */
export function secondSignature(
  finding: Signable,
  decision: Decision,
  signature: Signature,
): { firstSignatureId: string; signature: Signature } | null {
  const first = firstSignature(finding, decision.kind);
  if (!first || !isSame(finding.pending, decision) || first.contentHash !== signature.contentHash)
    return null;
  return { firstSignatureId: first.id, signature };
}

function isSame(pending: PendingDecision | null, decision: Decision): boolean {
  return pending !== null && canonicalJson(pending.decision) === canonicalJson(decision);
}

/** The actor's signature under the decision. */
export function signedDecision(finding: Signable, kind: Decision['kind'], doing: Doing): Signature {
  const capacity = doing.role.role === 'office' ? 'office' : 'supervisor';
  const verificationId = finding.status === 'verified' ? finding.verificationId : null;
  return signed(finding, { deed: deedOfKind[kind].deed, capacity, verificationId }, doing);
}

/** The event of a first signature. */
export function firstSigned(decision: Decision, signature: Signature): LoopEventOf<'DecisionSigned'> {
  return { type: 'DecisionSigned', data: { decision, signature } };
}
