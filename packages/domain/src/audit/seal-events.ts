/** Puts events into their envelopes and chains them. */

import { canonicalJson } from './canonical-json.js';
import type { Actor, Envelope, Origin } from './envelope.js';
import { leafHash, payloadDigest } from './hash.js';
import type { HashSuite } from './record-crypto.js';

/** Anything that has happened; `data` becomes the payload. */
export interface DomainEvent {
  type: string;
  data: object;
}

/** The end of a stream, to which the next event is chained. */
export interface StreamHead {
  stream: string;
  /** Number of events so far. */
  version: number;
  /** Leaf hash of the last one; null for an empty stream. */
  hash: string | null;
}

export interface SealingMeta {
  actor: Actor;
  origin: Origin;
  at: string;
  newId: () => string;
  /** Fresh random bytes as hex, one per event. */
  newSalt: () => string;
  crypto: HashSuite;
}

/** An event ready to be stored: the line is what is hashed, the body stands apart under its salt. */
export interface SealedEvent {
  envelope: Envelope;
  line: string;
  hash: string;
  salt: string;
  body: string;
}

/** The events in envelopes, each chained to the one before it. */
export function sealEvents(
  events: readonly DomainEvent[],
  head: StreamHead,
  meta: SealingMeta,
): SealedEvent[] {
  const { alg, hash: hashOf } = meta.crypto;
  let prev = head.hash;
  return events.map(({ type, data }, index) => {
    const salt = meta.newSalt();
    const body = canonicalJson(data);
    const envelope: Envelope = {
      v: 1,
      alg,
      id: meta.newId(),
      stream: head.stream,
      seq: head.version + index + 1,
      type,
      actor: meta.actor,
      origin: meta.origin,
      at: meta.at,
      prev,
      payloadDigest: payloadDigest(salt, body, hashOf),
    };
    const line = canonicalJson(envelope);
    prev = leafHash(line, hashOf);
    return { envelope, line, hash: prev, salt, body };
  });
}
