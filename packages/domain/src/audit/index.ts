/** The record: canonical JSON, events, chains and proofs. */

export { canonicalJson, NotCanonical } from './canonical-json.js';
export type * from './envelope.js';
export { leafHash, payloadDigest, type Sha256 } from './hash.js';
export * from './provable.js';
export {
  type DomainEvent,
  type SealedEvent,
  type SealingMeta,
  type StreamHead,
  sealEvents,
} from './seal-events.js';
export { type Flaw, type StoredLine, type StreamVerdict, verifyStream } from './verify-stream.js';
