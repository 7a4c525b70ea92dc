import { contentHash } from '../../signature/content-hash.js';
import type { Capacity, Signature, SignedDeed } from '../../signature/signature.js';
import { courseOf } from '../course.js';
import type { LiveFinding } from '../finding.js';
import type { Doing } from './loop-deed.js';

/** What is signed, and as what. */
export interface Signing {
  deed: SignedDeed;
  capacity: Capacity;
  verificationId: string | null;
}

/** The actor's signature under the finding as it is now. */
export function signed(finding: LiveFinding, signing: Signing, doing: Doing): Signature {
  const { done, recordedFor, newId, hash } = doing;
  return {
    ...done,
    id: newId(),
    ...signing,
    contentHash: contentHash(finding, hash),
    round: courseOf(finding).round,
    recordedFor,
    void: null,
  };
}
