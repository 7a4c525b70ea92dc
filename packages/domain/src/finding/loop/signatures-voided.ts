import { voided } from '../../signature/signature.js';
import type { LiveFinding } from '../finding.js';
import type { LoopDataOf } from './loop-events.js';
import { withCourse } from './transitions.js';

export function signaturesVoided<F extends LiveFinding>(
  finding: F,
  { signatureIds, mark }: LoopDataOf<'SignaturesVoided'>,
): F {
  const marked = withCourse(finding, ({ signatures }) => ({
    signatures: voided(signatures, signatureIds, mark),
  }));
  const lapses =
    'pending' in marked && marked.pending && signatureIds.includes(marked.pending.firstSignatureId);
  return lapses ? { ...marked, pending: null } : marked;
}
