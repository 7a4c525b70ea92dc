/** Recovery codes: what one signs in with when the telephone is gone. Each is good once. */

import { digitsOf } from './base32.js';

/** Without I, L, O and U, which are misread (the alphabet of Crockford's base 32, lower case). */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
/** 80 bits: not to be guessed even by whoever holds the digests. */
export const RECOVERY_CODE_BYTES = 10;
export const RECOVERY_CODE_COUNT = 10;

/** Ten random bytes as `k7mf-2xqp-9tbd-w03h`. */
export function recoveryCode(bytes: Uint8Array): string {
  const text = digitsOf(bytes)
    .map((digit) => ALPHABET[digit])
    .join('');
  return text.match(/.{1,4}/g)?.join('-') ?? '';
}

/** A code as it was typed, in the one form that is hashed: misread letters are read as what they look like. */
export function readRecoveryCode(typed: string): string {
  const text = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/[il]/g, '1')
    .replace(/o/g, '0');
  return text.match(/.{1,4}/g)?.join('-') ?? '';
}
