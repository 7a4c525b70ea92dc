import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import type { Signing } from './signing.js';

/** DER before the seed of an Ed25519 key (RFC 8410, 7). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_BYTES = 32;

const keyOf = (seed: Uint8Array) =>
  createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });

/** Ed25519 (RFC 8032) by node:crypto; the secret is the seed. */
export const signEd25519: Signing = {
  newSecret() {
    const { privateKey } = generateKeyPairSync('ed25519');
    return new Uint8Array(privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(PKCS8.length));
  },
  publicKeyOf(seed) {
    const spki = createPublicKey(keyOf(seed)).export({ format: 'der', type: 'spki' });
    return new Uint8Array(spki.subarray(-PUBLIC_BYTES));
  },
  sign: (seed, text) => sign(null, Buffer.from(text), keyOf(seed)),
};
