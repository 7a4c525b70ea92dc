/**
 * Signing by SM2 with SM3 (GB/T 32918.2-2016, 6.1), once the point that belongs to a fresh nonce is known: finding
 * it is left to a library for secret numbers. What remains are three sums and an inverse modulo the order.
 */

import type { Hash } from '../hash.js';
import { modulo, N } from './curve.js';
import { bytesOfScalar, numberOf, sm2Digest } from './verify-sm2.js';

/** A signer's key: d, 32 bytes, from 1 to n - 2, and the point d·G, uncompressed. */
export interface Sm2KeyPair {
  secret: Uint8Array;
  publicKey: Uint8Array;
}

/** Whether these 32 bytes can be a private key or a nonce. */
export function isSm2Secret(bytes: Uint8Array): boolean {
  const value = numberOf(bytes);
  return value > 0n && value < N - 1n;
}

/**
 * r and s, 64 bytes, over the UTF-8 of a message.
 * @param nonce a number for this signature alone, as a key pair; whoever learns it learns the key
 * @returns null for a nonce that the standard passes over (one in 2^255): then another one is drawn
 */
export function signSm2(message: string, key: Sm2KeyPair, nonce: Sm2KeyPair, sm3: Hash): Uint8Array | null {
  const [d, k] = [numberOf(key.secret), numberOf(nonce.secret)];
  const x1 = numberOf(nonce.publicKey.subarray(1, 33));
  const r = modulo(sm2Digest(message, key.publicKey, sm3) + x1, N);
  if (r === 0n || r + k === N) return null;
  const s = modulo(inverse(1n + d) * (k - r * d), N);
  return s === 0n ? null : Uint8Array.of(...bytesOfScalar(r), ...bytesOfScalar(s));
}

/** By Fermat: value^(N - 2), N being prime. */
function inverse(value: bigint): bigint {
  let power = value % N;
  let result = 1n;
  for (let rest = N - 2n; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * power) % N;
    power = (power * power) % N;
  }
  return result;
}
