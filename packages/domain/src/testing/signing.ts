import { createECDH, createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import type { Hash } from '../audit/hash.js';
import type { NoteKey } from '../audit/note/note-key.js';
import { noteKeyHash } from '../audit/note/note-key.js';
import type { RecordCryptos, VerifySignature } from '../audit/record-crypto.js';
import { signSm2 } from '../audit/sm2/sign-sm2.js';
import { verifySm2 } from '../audit/sm2/verify-sm2.js';
import { sha256 } from './sha256.js';

const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

/** The real hash; the domain itself only knows its type. */
export const sm3: Hash = (...parts) => {
  const hash = createHash('sm3');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};

const verifyEd25519: VerifySignature = (publicKey, message, signature) => {
  const key = createPublicKey({ key: Buffer.concat([SPKI, publicKey]), format: 'der', type: 'spki' });
  return verify(null, Buffer.from(message), key, signature);
};

/** The real algorithms of both suites. */
export const recordCryptos: RecordCryptos = {
  international: { name: 'international', alg: 'sha256', hash: sha256, verify: verifyEd25519 },
  sm: { name: 'sm', alg: 'sm3', hash: sm3, verify: (...given) => verifySm2(...given, sm3) },
};

export interface TestSigner {
  key: NoteKey;
  sign: (text: string) => Uint8Array;
}

/** A key made of a seed of 32 bytes, and what it signs by Ed25519. */
export function signerOf(name: string, seed: Uint8Array): TestSigner {
  const der = { key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' } as const;
  const privateKey = createPrivateKey(der);
  const publicKey = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(SPKI.length);
  const crypto = recordCryptos.international;
  const key = { name, keyHash: noteKeyHash(name, publicKey, crypto), publicKey, crypto };
  return { key, sign: (text) => sign(null, Buffer.from(text), privateKey) };
}

/** A number with its point of the curve of SM2. */
export function sm2PairOf(secret: Uint8Array) {
  const exchange = createECDH('SM2');
  exchange.setPrivateKey(secret);
  return { secret, publicKey: new Uint8Array(exchange.getPublicKey()) };
}

/** A key made of a number of 32 bytes, and what it signs by SM2: with a nonce made of the text, so always the same. */
export function sm2SignerOf(name: string, secret: Uint8Array): TestSigner {
  const pair = sm2PairOf(secret);
  const crypto = recordCryptos.sm;
  const { publicKey } = pair;
  const key = { name, keyHash: noteKeyHash(name, publicKey, crypto), publicKey, crypto };
  const nonceFor = (text: string) => sm2PairOf(Buffer.from(sm3(secret, text), 'hex'));
  return { key, sign: (text) => signSm2(text, pair, nonceFor(text), sm3) ?? new Uint8Array() };
}
