import { bytesOfHex } from '../audit/bytes.js';
import type { Sha256 } from '../audit/hash.js';

/** SHA-256 works in blocks of 64 bytes. */
const BLOCK = 64;
const INNER = 0x36;
const OUTER = 0x5c;

/** Hex HMAC-SHA-256 (RFC 2104) of a text as UTF-8 under a key of at most 64 bytes, from the plain hash. */
export function hmacSha256(key: Uint8Array, message: string, sha256: Sha256): string {
  if (key.length > BLOCK) throw new Error(`expected a key of at most ${BLOCK} bytes, found ${key.length}`);
  const inner = sha256(padded(key, INNER), message);
  return sha256(padded(key, OUTER), bytesOfHex(inner));
}

function padded(key: Uint8Array, pad: number): Uint8Array {
  return Uint8Array.from({ length: BLOCK }, (_, index) => (key[index] ?? 0) ^ pad);
}
