import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import type { NoteKey } from '../audit/note/note-key.js';
import { noteKeyHash } from '../audit/note/note-key.js';
import type { VerifyEd25519 } from '../audit/note/signed-note.js';
import { sha256 } from './sha256.js';

const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

/** The real signature check; the domain itself only knows its type. */
export const verifyEd25519: VerifyEd25519 = (publicKey, message, signature) => {
  const key = createPublicKey({ key: Buffer.concat([SPKI, publicKey]), format: 'der', type: 'spki' });
  return verify(null, Buffer.from(message), key, signature);
};

/** A key made of a seed of 32 bytes, and what it signs. */
export function signerOf(
  name: string,
  seed: Uint8Array,
): { key: NoteKey; sign: (text: string) => Uint8Array } {
  const der = { key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' } as const;
  const privateKey = createPrivateKey(der);
  const publicKey = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(SPKI.length);
  const key = { name, keyHash: noteKeyHash(name, publicKey, sha256), publicKey };
  return { key, sign: (text) => sign(null, Buffer.from(text), privateKey) };
}
