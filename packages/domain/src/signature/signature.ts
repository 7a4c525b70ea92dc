/** Signatures: who put his name under exactly which content. */

import type { Actor } from '../audit/envelope.js';

/** A person in the post by which he acts, and the body that stands behind him. */
export interface Doer {
  personId: string;
  postId: string;
  unitId: string;
  /** The body that the unit belongs to: itself, or the one that a section lies under. */
  bodyId: string;
}

/** Who did something and when. */
export interface Done {
  by: Doer;
  /** Instant, UTC. */
  at: string;
  /** Civil date. */
  on: string;
}

/** 代录: somebody typed what a leader decided on paper; the scan shows it. */
export interface RecordedFor {
  /** Who typed. */
  typist: Doer;
  /** Hex SHA-256 of the scan of the signed paper. */
  scanDigest: string;
}

/** What is signed. */
export type SignedDeed =
  | 'endorse'
  | 'verify'
  | 'signOff'
  | 'closeNotImplemented'
  | 'moveToLongTerm'
  | 'lookBack';
/** As what somebody signs. */
export type Capacity = 'leadLeader' | 'verifier' | 'superior' | 'office' | 'supervisor';

/** A signature that no longer holds: 签字已失效. */
export interface VoidMark {
  at: string;
  by: Actor;
  /** Event type of what was done. */
  what: string;
  reason: string | null;
}

export interface Signature extends Done {
  id: string;
  deed: SignedDeed;
  capacity: Capacity;
  contentHash: string;
  /** The verification that a sign-off binds. */
  verificationId: string | null;
  round: number;
  recordedFor: RecordedFor | null;
  void: VoidMark | null;
}

/** The signatures of this round that still hold. */
export function standing(signatures: readonly Signature[], round: number): Signature[] {
  return signatures.filter((signature) => signature.void === null && signature.round === round);
}

/** The signatures with those of these ids void; one that is void stays as it was marked first. */
export function voided(
  signatures: readonly Signature[],
  ids: readonly string[],
  mark: VoidMark,
): Signature[] {
  return signatures.map((signature) =>
    ids.includes(signature.id) && signature.void === null ? { ...signature, void: mark } : signature,
  );
}
