import type { LiveFinding } from '../finding/finding.js';

/**
 * Whether what is signed off was changed since (签字已失效): the two signatures that it rests on are void. Others may be
 * void without harm: of earlier rounds, or of before a correction after which everything was signed anew.
 */
export function hasVoidSignatures(finding: LiveFinding): boolean {
  if (finding.status !== 'signedOff') return false;
  const { course, signatureIds } = finding;
  return course.signatures.some(({ id, void: mark }) => mark !== null && signatureIds.includes(id));
}
