/** Base32 (RFC 4648, 6) without padding, as authenticator apps take secrets. */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Bytes as upper-case base32. */
export function base32(bytes: Uint8Array): string {
  return digitsOf(bytes)
    .map((digit) => ALPHABET[digit])
    .join('');
}

/** Bytes as numbers of five bits; the last one is filled up with zero bits. */
export function digitsOf(bytes: Uint8Array): number[] {
  const digits: number[] = [];
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    for (; bits >= 5; bits -= 5) digits.push((held >> (bits - 5)) & 31);
    held &= (1 << bits) - 1;
  }
  if (bits > 0) digits.push((held << (5 - bits)) & 31);
  return digits;
}
