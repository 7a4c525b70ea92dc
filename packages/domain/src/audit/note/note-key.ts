/** Keys of signed notes as text (C2SP signed-note; the private form is that of Go's sumdb/note). Ed25519. */

import { base64OfBytes, bytesOfBase64, hexOfBytes } from '../bytes.js';
import type { Sha256 } from '../hash.js';

/** Signature type of C2SP signed-note: the byte before an Ed25519 key. */
const ED25519 = 1;
const KEY_BYTES = 32;
const PUBLIC = /^(?<name>[^\s+]{1,200})\+(?<keyHash>[0-9a-f]{8})\+(?<key>[A-Za-z0-9+/=]{44})$/;
const PRIVATE = /^PRIVATE\+KEY\+(?<name>[^\s+]{1,200})\+(?<keyHash>[0-9a-f]{8})\+(?<key>[A-Za-z0-9+/=]{44})$/;

/** A key that notes are verified with. */
export interface NoteKey {
  /** No blanks, no plus sign. */
  name: string;
  /** Eight hex digits that tell keys of one name apart. */
  keyHash: string;
  /** 32 bytes. */
  publicKey: Uint8Array;
}

/** The key as its owner keeps it: the seed of 32 bytes. */
export interface PrivateNoteKey {
  name: string;
  keyHash: string;
  seed: Uint8Array;
}

/** C2SP signed-note: the first four bytes of SHA-256 over name, line feed, type and public key. */
export function noteKeyHash(name: string, publicKey: Uint8Array, sha256: Sha256): string {
  return sha256(`${name}\n`, Uint8Array.of(ED25519), publicKey).slice(0, 8);
}

/** `name+hash+base64`, as `log.pub` holds it. */
export function publicKeyText({ name, keyHash, publicKey }: NoteKey): string {
  return `${name}+${keyHash}+${typed(publicKey)}`;
}

/** `PRIVATE+KEY+name+hash+base64`. */
export function privateKeyText({ name, keyHash, seed }: PrivateNoteKey): string {
  return `PRIVATE+KEY+${name}+${keyHash}+${typed(seed)}`;
}

/** The key in a text, blanks around it aside; null when it is none, or its hash is not its own. */
export function parsePublicKey(text: string, sha256: Sha256): NoteKey | null {
  const parts = parsed(PUBLIC, text);
  if (!parts) return null;
  const { name, keyHash, bytes: publicKey } = parts;
  return noteKeyHash(name, publicKey, sha256) === keyHash ? { name, keyHash, publicKey } : null;
}

/** The private key in a text; null when it is none. Whether its hash fits shows once the public key is made. */
export function parsePrivateKey(text: string): PrivateNoteKey | null {
  const parts = parsed(PRIVATE, text);
  return parts && { name: parts.name, keyHash: parts.keyHash, seed: parts.bytes };
}

function typed(key: Uint8Array): string {
  return base64OfBytes(Uint8Array.of(ED25519, ...key));
}

function parsed(pattern: RegExp, text: string): { name: string; keyHash: string; bytes: Uint8Array } | null {
  const { name = '', keyHash = '', key = '' } = pattern.exec(text.trim())?.groups ?? {};
  const bytes = bytesOfBase64(key);
  if (name === '' || bytes?.length !== KEY_BYTES + 1 || bytes[0] !== ED25519) return null;
  return { name, keyHash, bytes: bytes.slice(1) };
}

/** Key hash and signature as a signature line holds them: hex and 64 bytes; null when they are neither. */
export function signatureParts(base64: string): { keyHash: string; signature: Uint8Array } | null {
  const bytes = bytesOfBase64(base64);
  if (!bytes || bytes.length <= 4) return null;
  return { keyHash: hexOfBytes(bytes.subarray(0, 4)), signature: bytes.slice(4) };
}
