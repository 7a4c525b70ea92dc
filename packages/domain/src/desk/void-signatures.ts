import { courseOf } from '../finding/course.js';
import type { LiveFinding } from '../finding/finding.js';

/**
 * Whether what is signed off was changed since (签字已失效). Signatures of earlier rounds may be void without harm, and
 * before the sign-off new ones are asked for anyway.
 */
export function hasVoidSignatures(finding: LiveFinding): boolean {
  if (finding.status !== 'signedOff') return false;
  const { signatures, round } = courseOf(finding);
  return signatures.some((signature) => signature.round === round && signature.void !== null);
}
