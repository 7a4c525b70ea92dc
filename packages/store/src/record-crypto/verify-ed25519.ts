import { createPublicKey, verify } from 'node:crypto';
import type { VerifySignature } from '@bihuan/domain';

/** DER before an Ed25519 public key (RFC 8410, 4). */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

/** The signature check that the domain asks for, by node:crypto. */
export const verifyEd25519: VerifySignature = (publicKey, message, signature) => {
  const key = createPublicKey({ key: Buffer.concat([SPKI, publicKey]), format: 'der', type: 'spki' });
  return verify(null, Buffer.from(message), key, signature);
};
