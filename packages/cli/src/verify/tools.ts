/** What the verifier needs of node:crypto. Of its own: it must not rely on the program that wrote the log. */

import { createHash, createPublicKey, getHashes, hash, randomBytes, verify } from 'node:crypto';
import {
  type Hash,
  type HashName,
  type HashSuite,
  type RecordCryptos,
  type VerifierTools,
  type VerifySignature,
  verifySm2,
} from '@bihuan/domain';
import { CannotRun } from '../cannot-run.js';

/** Long enough for nearly every line; one buffer for all hashes is what makes hashing a million lines quick. */
const scratch = Buffer.alloc(64 * 1024);
const MOST_BYTES_PER_UNIT = 3;
/** DER before an Ed25519 public key (RFC 8410, 4). */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

const hashBy =
  (algorithm: HashName): Hash =>
  (...parts) => {
    let length = 0;
    for (const part of parts) {
      if (length + part.length * MOST_BYTES_PER_UNIT > scratch.length) return hashOfLong(algorithm, parts);
      if (typeof part === 'string') length += scratch.write(part, length);
      else {
        scratch.set(part, length);
        length += part.length;
      }
    }
    return hash(algorithm, scratch.subarray(0, length), 'hex');
  };

function hashOfLong(algorithm: HashName, parts: readonly (string | Uint8Array)[]): string {
  const hashing = createHash(algorithm);
  for (const part of parts) hashing.update(part);
  return hashing.digest('hex');
}

const verifyEd25519: VerifySignature = (publicKey, message, signature) => {
  const key = createPublicKey({ key: Buffer.concat([SPKI, publicKey]), format: 'der', type: 'spki' });
  return verify(null, Buffer.from(message), key, signature);
};

/** Every Node.js of nodejs.org has SM3; some that come with an operating system were built without it. */
const sm3: Hash = getHashes().includes('sm3') ? hashBy('sm3') : withoutSm3;

function withoutSm3(): never {
  throw new CannotRun('这个 Node.js 没有 SM3，核验不了国密的记录。请换用 nodejs.org 发布的 Node.js。');
}

/** What logs are verified with; which of the two, the public key tells. */
export const recordCryptos: RecordCryptos = {
  international: { name: 'international', alg: 'sha256', hash: hashBy('sha256'), verify: verifyEd25519 },
  sm: {
    name: 'sm',
    alg: 'sm3',
    hash: sm3,
    verify: (publicKey, message, signature) => verifySm2(publicKey, message, signature, sm3),
  },
};

/** Fresh tools, with a secret of their own. */
export function verifierTools(crypto: HashSuite): VerifierTools {
  return { crypto, secret: randomBytes(16).toString('hex') };
}
