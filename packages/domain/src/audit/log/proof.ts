/** Proofs about a log as documents: one event is in it; a later state continues an earlier one. */

import { canonicalJson } from '../canonical-json.js';
import type { Envelope } from '../envelope.js';
import { leafHash } from '../hash.js';
import { isEnvelope } from '../is-envelope.js';
import { isConsistent, isIncluded } from '../merkle/proofs.js';
import { type Checkpoint, openCheckpoint } from '../note/checkpoint.js';
import type { NoteKey } from '../note/note-key.js';

/** Proves that the event is the leaf of this number in the tree of the checkpoint (a signed note). */
export interface InclusionProof {
  kind: 'inclusion';
  checkpoint: string;
  event: Envelope;
  leaf: number;
  /** Hex hashes, from the leaf upwards. */
  path: string[];
}

/** Proves that the newer checkpoint's tree begins with the older one's. */
export interface ConsistencyProof {
  kind: 'consistency';
  older: string;
  newer: string;
  path: string[];
}

export type LogProof = InclusionProof | ConsistencyProof;

/** What a proof shows, or that it shows nothing: then a part of it was altered, or signed by another key. */
export type ProofVerdict =
  | { kind: 'inclusion'; holds: true; event: Envelope; leaf: number; checkpoint: Checkpoint }
  | { kind: 'consistency'; holds: true; older: Checkpoint; newer: Checkpoint }
  | { kind: LogProof['kind']; holds: false };

/** A path of a tree with more leaves than a safe integer can count does not occur. */
const MAX_PATH = 64;
const HASH = /^[0-9a-f]{64}$/;

/** The document of a proof. */
export function formatProof(proof: LogProof): string {
  return `${canonicalJson(proof)}\n`;
}

/** Reads a document; null when it is no proof. Whether it proves anything is not looked at. */
export function parseProof(text: string): LogProof | null {
  try {
    const value = JSON.parse(text) as Record<string, unknown>;
    if (!isPath(value.path)) return null;
    if (value.kind === 'inclusion') return isInclusion(value) ? value : null;
    return value.kind === 'consistency' && isText(value.older) && isText(value.newer)
      ? { kind: 'consistency', older: value.older, newer: value.newer, path: value.path }
      : null;
  } catch {
    return null;
  }
}

const isText = (value: unknown): value is string => typeof value === 'string';

function isPath(value: unknown): value is string[] {
  return (
    Array.isArray(value) && value.length <= MAX_PATH && value.every((hash) => isText(hash) && HASH.test(hash))
  );
}

function isInclusion(value: object): value is InclusionProof {
  const { checkpoint, event, leaf } = value as Record<string, unknown>;
  return isText(checkpoint) && isEnvelope(event) && Number.isSafeInteger(leaf);
}

/** Verifies a proof against the public key of the log. */
export function verifyProof(proof: LogProof, key: NoteKey): ProofVerdict {
  return proof.kind === 'inclusion' ? verifyInclusion(proof, key) : verifyConsistency(proof, key);
}

function verifyInclusion(proof: InclusionProof, key: NoteKey): ProofVerdict {
  const { kind, event, leaf, path } = proof;
  const checkpoint = openCheckpoint(proof.checkpoint, key);
  if (!checkpoint) return { kind, holds: false };
  const { size, root } = checkpoint;
  const hash = leafHash(canonicalJson(event), key.crypto.hash);
  const isOfItsSuite = event.alg === key.crypto.alg;
  const holds = isOfItsSuite && isIncluded({ leaf, leafHash: hash, size, root, path }, key.crypto.hash);
  return holds ? { kind, holds, event, leaf, checkpoint } : { kind, holds };
}

function verifyConsistency(proof: ConsistencyProof, key: NoteKey): ProofVerdict {
  const { kind, path } = proof;
  const older = openCheckpoint(proof.older, key);
  const newer = openCheckpoint(proof.newer, key);
  if (!older || !newer) return { kind, holds: false };
  const holds = isConsistent({ older, newer, path }, key.crypto.hash);
  return holds ? { kind, holds, older, newer } : { kind, holds };
}
