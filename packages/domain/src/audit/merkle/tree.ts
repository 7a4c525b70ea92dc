/** The Merkle tree over the leaves of a log (RFC 6962, 2.1). Hashes are lower-case hex. */

import { bytesOfHex } from '../bytes.js';
import type { Hash } from '../hash.js';

/** RFC 6962, 2.1: nodes are prefixed 0x01 (leaves 0x00), so that none can be passed off as the other. */
const NODE_PREFIX = Uint8Array.of(1);

/** Hash of the node above two others (RFC 6962, 2.1). */
export function nodeHash(left: string, right: string, hashOf: Hash): string {
  return hashOf(NODE_PREFIX, bytesOfHex(left), bytesOfHex(right));
}

/** The roots of the complete subtrees of a tree, largest first: all that is needed to let it grow. */
export interface Frontier {
  /** Number of leaves. */
  size: number;
  nodes: readonly string[];
}

export const EMPTY_FRONTIER: Frontier = { size: 0, nodes: [] };

/** Told of each complete subtree of 2^level leaves; `place` counts those of its level from 0. */
export type OnComplete = (level: number, place: number, hash: string) => void;

/** A tree that leaves are added to; it holds one hash per level. */
export interface GrowingTree {
  append(leaf: string): void;
  size(): number;
  root(): string;
}

/** A tree that goes on from where another one stood. */
export function growingTree(
  hashOf: Hash,
  from: Frontier = EMPTY_FRONTIER,
  onComplete: OnComplete = () => undefined,
): GrowingTree {
  const nodes = [...from.nodes];
  let size = from.size;
  return {
    append(leaf) {
      let hash = leaf;
      let level = 0;
      // One bit of the size for each complete subtree: adding a leaf carries like adding one.
      for (let rest = size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
        hash = nodeHash(nodes.pop() ?? '', hash, hashOf);
        level += 1;
        onComplete(level, Math.floor(size / 2 ** level), hash);
      }
      nodes.push(hash);
      size += 1;
    },
    size: () => size,
    root: () => rootOver(nodes, hashOf),
  };
}

/** Root over the roots of complete subtrees, largest first; over none, the hash of nothing (RFC 6962, 2.1). */
export function rootOver(nodes: readonly string[], hashOf: Hash): string {
  const last = nodes.at(-1);
  if (last === undefined) return hashOf('');
  return nodes.slice(0, -1).reduceRight((right, left) => nodeHash(left, right, hashOf), last);
}

/** Root of a complete subtree over its nodes of one level; their number is a power of two. */
export function rootOfComplete(nodes: readonly string[], hashOf: Hash): string {
  let level = nodes;
  while (level.length > 1) {
    level = level.flatMap((left, i) => (i % 2 === 0 ? nodeHash(left, level[i + 1] ?? '', hashOf) : []));
  }
  return level[0] ?? '';
}
