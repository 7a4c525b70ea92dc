/**
 * The curve of SM2 (GB/T 32918.5-2017): what verifying needs of it, in plain integers. Not in constant time: for
 * public values only. Secret ones are never given to these functions.
 */

/** Prime of the field. */
export const P = 0xfffffffeffffffffffffffffffffffffffffffff00000000ffffffffffffffffn;
/** Order of the base point. */
export const N = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n;
export const A = P - 3n;
export const B = 0x28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93n;

/** A point by its two coordinates. */
export interface AffinePoint {
  x: bigint;
  y: bigint;
}

export const G: AffinePoint = {
  x: 0x32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7n,
  y: 0xbc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0n,
};

/** The point (x/z², y/z³); at infinity where z is 0. */
export interface JacobianPoint {
  x: bigint;
  y: bigint;
  z: bigint;
}

const INFINITY: JacobianPoint = { x: 1n, y: 1n, z: 0n };
const WINDOW = 2n;
const DIGITS = 1 << Number(WINDOW);
const BITS = 256n;

/** The least residue that is not negative. */
export function modulo(value: bigint, modulus: bigint): bigint {
  const rest = value % modulus;
  return rest < 0n ? rest + modulus : rest;
}

/** Whether the coordinates are of the field and fulfil y² = x³ + ax + b; the point at infinity has none. */
export function isOnCurve({ x, y }: AffinePoint): boolean {
  return x < P && y < P && modulo(y * y - (x * x * x + A * x + B), P) === 0n;
}

/** s·G + t·Q, two bits of both factors at a time (Straus). */
export function sumOfMultiples(s: bigint, t: bigint, q: AffinePoint): JacobianPoint {
  const sums = smallSums({ ...G, z: 1n }, { ...q, z: 1n });
  const mask = BigInt(DIGITS - 1);
  let sum = INFINITY;
  for (let shift = BITS - WINDOW; shift >= 0n; shift -= WINDOW) {
    sum = doubled(doubled(sum));
    const [i, j] = [Number((s >> shift) & mask), Number((t >> shift) & mask)];
    sum = added(sum, sums[i * DIGITS + j] ?? INFINITY);
  }
  return sum;
}

/** i·G + j·Q for the digits i and j, at place i · DIGITS + j. */
function smallSums(g: JacobianPoint, q: JacobianPoint): JacobianPoint[] {
  const sums: JacobianPoint[] = [INFINITY];
  for (let at = 1; at < DIGITS * DIGITS; at++) {
    const [before, step] = at % DIGITS === 0 ? [at - DIGITS, g] : [at - 1, q];
    sums.push(added(sums[before] ?? INFINITY, step));
  }
  return sums;
}

/** Doubling for a = -3 (Explicit-Formulas Database, dbl-2001-b). */
function doubled({ x, y, z }: JacobianPoint): JacobianPoint {
  const delta = (z * z) % P;
  const gamma = (y * y) % P;
  const beta = (x * gamma) % P;
  const alpha = (3n * (x - delta) * (x + delta)) % P;
  const x3 = modulo(alpha * alpha - 8n * beta, P);
  const z3 = modulo(2n * y * z, P);
  const y3 = modulo(alpha * (4n * beta - x3) - 8n * gamma * gamma, P);
  return { x: x3, y: y3, z: z3 };
}

/** Addition of any two points (Explicit-Formulas Database, add-1998-cmo-2). */
function added(p: JacobianPoint, q: JacobianPoint): JacobianPoint {
  if (p.z === 0n) return q;
  if (q.z === 0n) return p;
  const [pzz, qzz] = [(p.z * p.z) % P, (q.z * q.z) % P];
  const [u1, u2] = [(p.x * qzz) % P, (q.x * pzz) % P];
  const [s1, s2] = [(p.y * qzz * q.z) % P, (q.y * pzz * p.z) % P];
  const h = modulo(u2 - u1, P);
  const r = modulo(s2 - s1, P);
  if (h === 0n) return r === 0n ? doubled(p) : INFINITY;
  const hh = (h * h) % P;
  const hhh = (h * hh) % P;
  const v = (u1 * hh) % P;
  const x3 = modulo(r * r - hhh - 2n * v, P);
  const y3 = modulo(r * (v - x3) - s1 * hhh, P);
  return { x: x3, y: y3, z: (h * p.z * q.z) % P };
}
