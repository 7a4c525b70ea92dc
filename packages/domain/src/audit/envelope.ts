/**
 * The envelope of an event, frozen: stored lines are never rewritten, so a change of shape needs a new `v`.
 * The payload stands apart, salted, so that personal data can be erased without breaking the chain.
 */

import type { HashName } from './record-crypto.js';

/** Who did it. A person signs in; an operator works on the data folder itself; local is the one-machine mode. */
export type Actor =
  | { kind: 'operator'; osUser: string; host: string }
  | { kind: 'local' }
  | { kind: 'person'; personId: string; postId: string | null };

/** By which way it came. */
export interface Origin {
  via: 'web' | 'cli' | 'job';
  /** Of the request or command, to find its log lines. */
  requestId: string | null;
}

export interface Envelope {
  v: 1;
  /** What `prev` and `payloadDigest`, and the hash of this envelope, are made with. */
  alg: HashName;
  /** UUIDv7. */
  id: string;
  /** `finding:<id>` or `rectification:<id>`. */
  stream: string;
  /** 1 for the first event of the stream. */
  seq: number;
  type: string;
  actor: Actor;
  origin: Origin;
  /** Instant, UTC, milliseconds: `2026-08-25T02:42:00.000Z`. */
  at: string;
  /** Hex leaf hash of the event before it in the stream; null for the first. */
  prev: string | null;
  /** Hex digest over salt bytes followed by the canonical JSON of the payload. */
  payloadDigest: string;
}
