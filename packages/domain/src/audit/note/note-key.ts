/** Keys of signed notes as text (C2SP signed-note; the private form is that of Go's sumdb/note). */

import { base64OfBytes, bytesOfBase64, hexOfBytes } from '../bytes.js';
import type { HashSuite, RecordCrypto, RecordCryptoName, RecordCryptos } from '../record-crypto.js';
import { POINT_BYTES } from '../sm2/verify-sm2.js';

/** How a suite's keys are told apart and encoded. */
interface KeyForm {
  /** The signature type: the bytes before every key. */
  type: Uint8Array;
  publicBytes: number;
  secretBytes: number;
}

/**
 * C2SP signed-note assigns 0x01 to Ed25519 (the public key as in RFC 8032, the seed as the private one) and nothing
 * to SM2: types without a number begin with 0xff and a longer identifier. Here that is the DER of the object
 * identifier 1.2.156.10197.1.501, SM2 with SM3 (GM/T 0006-2012); the public key is an uncompressed point.
 */
const FORMS: Readonly<Record<RecordCryptoName, KeyForm>> = {
  international: { type: Uint8Array.of(1), publicBytes: 32, secretBytes: 32 },
  sm: {
    type: Uint8Array.of(0xff, 0x06, 0x08, 0x2a, 0x81, 0x1c, 0xcf, 0x55, 0x01, 0x83, 0x75),
    publicBytes: POINT_BYTES,
    secretBytes: 32,
  },
};

const NAMES = Object.keys(FORMS) as RecordCryptoName[];
const PUBLIC = /^(?<name>[^\s+]{1,200})\+(?<keyHash>[0-9a-f]{8})\+(?<key>[A-Za-z0-9+/=]{4,400})$/;
const PRIVATE =
  /^PRIVATE\+KEY\+(?<name>[^\s+]{1,200})\+(?<keyHash>[0-9a-f]{8})\+(?<key>[A-Za-z0-9+/=]{4,400})$/;

/** A key that notes are verified with, and what by. */
export interface NoteKey {
  /** No blanks, no plus sign. */
  name: string;
  /** Eight hex digits that tell keys of one name apart. */
  keyHash: string;
  /** In the form of its suite: 32 bytes for Ed25519, 65 for SM2. */
  publicKey: Uint8Array;
  crypto: RecordCrypto;
}

/** The key as its owner keeps it: 32 bytes, for Ed25519 the seed. */
export interface PrivateNoteKey {
  name: string;
  keyHash: string;
  secret: Uint8Array;
  suite: RecordCryptoName;
}

/** C2SP signed-note: the first four bytes of the suite's hash over name, line feed, type and public key. */
export function noteKeyHash(
  name: string,
  publicKey: Uint8Array,
  { name: suite, hash }: Pick<RecordCrypto, 'name'> & Pick<HashSuite, 'hash'>,
): string {
  return hash(`${name}\n`, FORMS[suite].type, publicKey).slice(0, 8);
}

/** `name+hash+base64`, as `log.pub` holds it. */
export function publicKeyText({ name, keyHash, publicKey, crypto }: NoteKey): string {
  return `${name}+${keyHash}+${typed(crypto.name, publicKey)}`;
}

/** `PRIVATE+KEY+name+hash+base64`. */
export function privateKeyText({ name, keyHash, secret, suite }: PrivateNoteKey): string {
  return `PRIVATE+KEY+${name}+${keyHash}+${typed(suite, secret)}`;
}

/**
 * The key in a text, blanks around it aside; null when it is none, or its hash is not its own. Of which suite it is,
 * its type tells.
 */
export function parsePublicKey(text: string, cryptos: RecordCryptos): NoteKey | null {
  const parts = parsed(PUBLIC, text, 'publicBytes');
  if (!parts) return null;
  const { name, keyHash, key: publicKey } = parts;
  const crypto = cryptos[parts.suite];
  return noteKeyHash(name, publicKey, crypto) === keyHash ? { name, keyHash, publicKey, crypto } : null;
}

/** The private key in a text; null when it is none. Whether its hash fits shows once the public key is made. */
export function parsePrivateKey(text: string): PrivateNoteKey | null {
  const parts = parsed(PRIVATE, text, 'secretBytes');
  if (!parts) return null;
  const { name, keyHash, key: secret, suite } = parts;
  return { name, keyHash, secret, suite };
}

function typed(suite: RecordCryptoName, key: Uint8Array): string {
  return base64OfBytes(Uint8Array.of(...FORMS[suite].type, ...key));
}

interface KeyParts {
  name: string;
  keyHash: string;
  suite: RecordCryptoName;
  key: Uint8Array;
}

function parsed(pattern: RegExp, text: string, size: 'publicBytes' | 'secretBytes'): KeyParts | null {
  const { name = '', keyHash = '', key = '' } = pattern.exec(text.trim())?.groups ?? {};
  const bytes = bytesOfBase64(key);
  if (name === '' || !bytes) return null;
  const suite = NAMES.find((one) => isOfForm(bytes, FORMS[one], FORMS[one][size]));
  return suite ? { name, keyHash, suite, key: bytes.slice(FORMS[suite].type.length) } : null;
}

function isOfForm(bytes: Uint8Array, { type }: KeyForm, size: number): boolean {
  return bytes.length === type.length + size && type.every((byte, at) => bytes[at] === byte);
}

/** Key hash and signature as a signature line holds them: hex and 64 bytes; null when they are neither. */
export function signatureParts(base64: string): { keyHash: string; signature: Uint8Array } | null {
  const bytes = bytesOfBase64(base64);
  if (!bytes || bytes.length <= 4) return null;
  return { keyHash: hexOfBytes(bytes.subarray(0, 4)), signature: bytes.slice(4) };
}
