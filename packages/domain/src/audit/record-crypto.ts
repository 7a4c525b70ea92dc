/**
 * What a record is hashed and signed with: one choice for a whole record, made when it begins. The algorithms are
 * given from outside, as one object, so that no part of one suite can meet a part of another.
 */

import type { Hash } from './hash.js';

/** `international`: SHA-256 and Ed25519. `sm`: SM3 and SM2 (GB/T 32905-2016, GB/T 32918.2-2016). */
export type RecordCryptoName = 'international' | 'sm';

/** The hash as envelopes name it. */
export type HashName = 'sha256' | 'sm3';

/** A hash under its name: what chains and trees are made with. */
export interface HashSuite {
  alg: HashName;
  hash: Hash;
}

/** Whether a signature over the UTF-8 of a message is by this key; both in the form of the suite. */
export type VerifySignature = (publicKey: Uint8Array, message: string, signature: Uint8Array) => boolean;

/** All that verifying a record needs. */
export interface RecordCrypto extends HashSuite {
  name: RecordCryptoName;
  verify: VerifySignature;
}

/** Each suite under its name. */
export type RecordCryptos = Readonly<Record<RecordCryptoName, RecordCrypto>>;
