/** Signatures by SM2 with SM3 (GB/T 32918.2-2016), their form after GM/T 0009-2012: r and s, 32 bytes each. */

import { bytesOfHex, hexOfBytes } from '../bytes.js';
import type { Hash } from '../hash.js';
import { A, B, G, isOnCurve, modulo, N, P, sumOfMultiples } from './curve.js';

/** GM/T 0009-2012, 10: the signer's identifier where none was agreed upon; ASCII. */
export const SIGNER_ID = '1234567812345678';

/** An uncompressed point (GB/T 32918.1-2016, 4.2.9): 04, x, y. */
export const POINT_BYTES = 65;
const UNCOMPRESSED = 4;
const SCALAR_BYTES = 32;

/**
 * The number that is signed: SM3 over Z and the UTF-8 bytes of the message; Z is SM3 over the signer's identifier
 * with its length in bits, the curve and the public key (GB/T 32918.2-2016, 5.5 and 6.1).
 */
export function sm2Digest(message: string, publicKey: Uint8Array, sm3: Hash): bigint {
  const idBits = SIGNER_ID.length * 8;
  const curve = [A, B, G.x, G.y].map(bytesOfScalar);
  const z = sm3(Uint8Array.of(idBits >> 8, idBits & 255), SIGNER_ID, ...curve, publicKey.subarray(1));
  return numberOf(bytesOfHex(sm3(bytesOfHex(z), message)));
}

/**
 * Whether a signature (64 bytes) over the UTF-8 of a message is by this key (an uncompressed point, 65 bytes); false
 * for a key that is no point of the curve (GB/T 32918.2-2016, 7.1).
 */
export function verifySm2(publicKey: Uint8Array, message: string, signature: Uint8Array, sm3: Hash): boolean {
  if (publicKey.length !== POINT_BYTES || publicKey[0] !== UNCOMPRESSED) return false;
  if (signature.length !== 2 * SCALAR_BYTES) return false;
  const q = { x: numberOf(publicKey.subarray(1, 33)), y: numberOf(publicKey.subarray(33)) };
  const [r, s] = [signature.subarray(0, SCALAR_BYTES), signature.subarray(SCALAR_BYTES)].map(numberOf);
  if (!isOnCurve(q) || !isFactor(r) || !isFactor(s)) return false;
  const t = (r + s) % N;
  if (t === 0n) return false;
  const { x, z } = sumOfMultiples(s, t, q);
  // r must be e + x1 modulo N. Not dividing by z² spares an inversion; x1 itself may be N or more, below P.
  const x1 = modulo(r - sm2Digest(message, publicKey, sm3), N);
  return z !== 0n && [x1, x1 + N].some((one) => one < P && (one * z * z) % P === x);
}

function isFactor(value: bigint | undefined): value is bigint {
  return value !== undefined && value > 0n && value < N;
}

/** 32 bytes, the highest first. */
export function bytesOfScalar(value: bigint): Uint8Array {
  return bytesOfHex(value.toString(16).padStart(2 * SCALAR_BYTES, '0'));
}

/** The number of these bytes, the highest first. */
export function numberOf(bytes: Uint8Array): bigint {
  return BigInt(`0x${hexOfBytes(bytes)}`);
}
