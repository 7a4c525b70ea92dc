/** Checks proofs about a tree (RFC 9162, 2.1.3.2 and 2.1.4.2). Everything read here may have been forged. */

import type { Hash } from '../hash.js';
import { nodeHash } from './tree.js';

export interface InclusionClaim {
  /** Number of the leaf, from 0. */
  leaf: number;
  leafHash: string;
  size: number;
  root: string;
  /** From the leaf upwards. */
  path: readonly string[];
}

export interface ConsistencyClaim {
  older: { size: number; root: string };
  newer: { size: number; root: string };
  path: readonly string[];
}

const isOdd = (value: number) => value % 2 === 1;

/** Two places, in the smaller and in the larger tree, on their way to the root. */
interface Climb {
  inner: number;
  last: number;
}

/** Up one level; from the right edge, on until the place is a right child or the root. */
function climbed({ inner, last }: Climb, isRight: boolean): Climb {
  let at = { inner, last };
  while (isRight && !isOdd(at.inner) && at.inner !== 0) at = halved(at);
  return halved(at);
}

function halved({ inner, last }: Climb): Climb {
  return { inner: Math.floor(inner / 2), last: Math.floor(last / 2) };
}

/** Follows a path upwards; whether it ends at the root, neither before nor beyond it. */
function climb(
  start: Climb,
  path: readonly string[],
  join: (part: string, isRight: boolean) => void,
): boolean {
  let at = start;
  for (const part of path) {
    if (at.last === 0) return false;
    const isRight = isOdd(at.inner) || at.inner === at.last;
    join(part, isRight);
    at = climbed(at, isRight);
  }
  return at.last === 0;
}

/** Whether the leaf is in the tree, at that place. */
export function isIncluded({ leaf, leafHash, size, root, path }: InclusionClaim, hashOf: Hash): boolean {
  if (leaf < 0 || leaf >= size) return false;
  let hash = leafHash;
  const isWhole = climb({ inner: leaf, last: size - 1 }, path, (part, isRight) => {
    hash = isRight ? nodeHash(part, hash, hashOf) : nodeHash(hash, part, hashOf);
  });
  return isWhole && hash === root;
}

/** Whether the newer tree begins with the older one. */
export function isConsistent({ older, newer, path }: ConsistencyClaim, hashOf: Hash): boolean {
  if (older.size > newer.size) return false;
  if (older.size === newer.size) return path.length === 0 && older.root === newer.root;
  if (older.size === 0) return path.length === 0 && older.root === hashOf('');
  // A complete older tree is itself a part of the newer one, so its root is not told again.
  const isComplete = Number.isInteger(Math.log2(older.size));
  const [first, ...rest] = isComplete ? [older.root, ...path] : path;
  if (first === undefined) return false;
  let start: Climb = { inner: older.size - 1, last: newer.size - 1 };
  while (isOdd(start.inner)) start = halved(start);
  let [olderHash, newerHash] = [first, first];
  const isWhole = climb(start, rest, (part, isRight) => {
    if (isRight) olderHash = nodeHash(part, olderHash, hashOf);
    newerHash = isRight ? nodeHash(part, newerHash, hashOf) : nodeHash(newerHash, part, hashOf);
  });
  return isWhole && olderHash === older.root && newerHash === newer.root;
}
