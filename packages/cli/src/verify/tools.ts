/** What the verifier needs of node:crypto. Of its own: it must not rely on the program that wrote the log. */

import { createHash, createPublicKey, hash, randomBytes, verify } from 'node:crypto';
import type { Sha256, VerifierTools, VerifyEd25519 } from '@bihuan/domain';

/** Long enough for nearly every line; one buffer for all hashes is what makes hashing a million lines quick. */
const scratch = Buffer.alloc(64 * 1024);
const MOST_BYTES_PER_UNIT = 3;
/** DER before an Ed25519 public key (RFC 8410, 4). */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

const sha256: Sha256 = (...parts) => {
  let length = 0;
  for (const part of parts) {
    if (length + part.length * MOST_BYTES_PER_UNIT > scratch.length) return sha256OfLong(parts);
    if (typeof part === 'string') length += scratch.write(part, length);
    else {
      scratch.set(part, length);
      length += part.length;
    }
  }
  return hash('sha256', scratch.subarray(0, length), 'hex');
};

function sha256OfLong(parts: readonly (string | Uint8Array)[]): string {
  const hashing = createHash('sha256');
  for (const part of parts) hashing.update(part);
  return hashing.digest('hex');
}

const verifyEd25519: VerifyEd25519 = (publicKey, message, signature) => {
  const key = createPublicKey({ key: Buffer.concat([SPKI, publicKey]), format: 'der', type: 'spki' });
  return verify(null, Buffer.from(message), key, signature);
};

/** Fresh tools, with a secret of their own. */
export function verifierTools(): VerifierTools {
  return { sha256, verifyEd25519, secret: randomBytes(16).toString('hex') };
}
