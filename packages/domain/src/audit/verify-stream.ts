/**
 * Checks one stream of the log, from its lines alone. Kept apart from writing: whoever verifies must not
 * trust the program that wrote. Everything read here may have been forged.
 */

import { canonicalJson } from './canonical-json.js';
import { type Hash, leafHash, payloadDigest } from './hash.js';
import { isEnvelope } from './is-envelope.js';
import type { HashSuite } from './record-crypto.js';

/** One stored event. `payload` is null when it was erased by a recorded deed. */
export interface StoredLine {
  line: string;
  hash: string;
  payload: { salt: string; body: string } | null;
}

export type Flaw =
  | 'notCanonical'
  | 'notAnEnvelope'
  | 'wrongStream'
  | 'wrongSeq'
  | 'wrongPrev'
  | 'wrongHash'
  | 'wrongPayload';

/** Sound up to `head`, or the first flaw with the place (1 for the first line) where it stands. */
export type StreamVerdict =
  | { sound: true; events: number; head: string | null }
  | { sound: false; at: number; flaw: Flaw };

/** Verifies the lines of `stream` in order: form, number, chain, hash and payload digest of each. */
export function verifyStream(stream: string, lines: Iterable<StoredLine>, crypto: HashSuite): StreamVerdict {
  let head: string | null = null;
  let events = 0;
  for (const stored of lines) {
    events += 1;
    const flaw = flawOf(stored, { stream, seq: events, prev: head }, crypto);
    if (flaw) return { sound: false, at: events, flaw };
    head = stored.hash;
  }
  return { sound: true, events, head };
}

interface Expected {
  stream: string;
  seq: number;
  prev: string | null;
}

function flawOf(stored: StoredLine, expected: Expected, { alg, hash }: HashSuite): Flaw | null {
  const envelope = parsed(stored.line);
  if (envelope === undefined) return 'notCanonical';
  if (!isEnvelope(envelope) || envelope.alg !== alg) return 'notAnEnvelope';
  if (envelope.stream !== expected.stream) return 'wrongStream';
  if (envelope.seq !== expected.seq) return 'wrongSeq';
  if (envelope.prev !== expected.prev) return 'wrongPrev';
  if (leafHash(stored.line, hash) !== stored.hash) return 'wrongHash';
  return hasItsPayload(stored, envelope.payloadDigest, hash) ? null : 'wrongPayload';
}

/** The value, if the line is the one canonical spelling of it; undefined otherwise. */
function parsed(line: string): unknown {
  try {
    const value: unknown = JSON.parse(line);
    return canonicalJson(value) === line ? value : undefined;
  } catch {
    return undefined;
  }
}

function hasItsPayload({ payload }: StoredLine, digest: string, hash: Hash): boolean {
  if (!payload) return true;
  return (
    /^(?:[0-9a-f]{2})+$/.test(payload.salt) && payloadDigest(payload.salt, payload.body, hash) === digest
  );
}
