import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../testing/sha256.js';
import { leafHash } from '../hash.js';
import { isConsistent, isIncluded } from './proofs.js';
import { blocksOf, consistencyRanges, inclusionRanges, type LeafRange } from './ranges.js';
import { growingTree, nodeHash, rootOfComplete, rootOver } from './tree.js';

/** MTH of RFC 6962, 2.1, word for word. */
function naiveRoot(leaves: readonly string[]): string {
  if (leaves.length <= 1) return leaves[0] ?? sha256('');
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return nodeHash(naiveRoot(leaves.slice(0, k)), naiveRoot(leaves.slice(k)), sha256);
}

const treeOf = (size: number) => Array.from({ length: size }, (_, index) => leafHash(`第${index}行`, sha256));
const pathOf = (leaves: readonly string[], ranges: readonly LeafRange[]) =>
  ranges.map(({ start, end }) => naiveRoot(leaves.slice(start, end)));

const sizes = fc.integer({ min: 1, max: 140 });
const sizeAndPlace = sizes.chain((size) =>
  fc.record({ size: fc.constant(size), place: fc.nat(size - 1), other: fc.nat(size - 1) }),
);

describe('a tree that grows leaf by leaf', () => {
  it('has the root that the definition gives, at every size', () => {
    const leaves = treeOf(140);
    const tree = growingTree(sha256);
    leaves.forEach((leaf, index) => {
      tree.append(leaf);
      expect(tree.root()).toBe(naiveRoot(leaves.slice(0, index + 1)));
    });
  });

  it('tells of every complete subtree once, with its root', () => {
    const leaves = treeOf(100);
    const told = new Map<string, string>();
    const tree = growingTree(sha256, undefined, (level, place, hash) => told.set(`${level}/${place}`, hash));
    for (const leaf of leaves) tree.append(leaf);
    expect(told.size).toBe(50 + 25 + 12 + 6 + 3 + 1);
    for (const [name, hash] of told) {
      const [level = 0, place = 0] = name.split('/').map(Number);
      expect(hash).toBe(naiveRoot(leaves.slice(place * 2 ** level, (place + 1) * 2 ** level)));
    }
  });

  it('goes on from a frontier as if it had never stopped', () => {
    fc.assert(
      fc.property(sizes, sizes, (before, after) => {
        const leaves = treeOf(before + after);
        const nodes = blocksOf({ start: 0, end: before }).map(({ level, place }) =>
          rootOfComplete(leaves.slice(place * 2 ** level, (place + 1) * 2 ** level), sha256),
        );
        expect(rootOver(nodes, sha256)).toBe(naiveRoot(leaves.slice(0, before)));
        const tree = growingTree(sha256, { size: before, nodes });
        for (const leaf of leaves.slice(before)) tree.append(leaf);
        expect(tree.root()).toBe(naiveRoot(leaves));
      }),
    );
  });
});

describe('inclusion proofs', () => {
  it('hold for every leaf of every tree', () => {
    fc.assert(
      fc.property(sizeAndPlace, ({ size, place }) => {
        const leaves = treeOf(size);
        const path = pathOf(leaves, inclusionRanges(place, size));
        const claim = { leaf: place, leafHash: leaves[place] ?? '', size, root: naiveRoot(leaves), path };
        expect(isIncluded(claim, sha256)).toBe(true);
      }),
    );
  });

  it('hold for no other leaf, place, path or root', () => {
    const lie = leafHash('谎话', sha256);
    fc.assert(
      fc.property(sizeAndPlace, fc.nat(), ({ size, place, other }, at) => {
        const leaves = treeOf(size);
        const path = pathOf(leaves, inclusionRanges(place, size));
        const claim = { leaf: place, leafHash: leaves[place] ?? '', size, root: naiveRoot(leaves), path };
        const lies = [
          { ...claim, leafHash: lie },
          { ...claim, root: lie },
          { ...claim, path: [...path, lie] },
          { ...claim, leaf: size },
          ...(other === place ? [] : [{ ...claim, leaf: other }]),
          ...(path.length === 0
            ? []
            : [
                { ...claim, path: path.with(at % path.length, lie) },
                { ...claim, path: path.slice(1) },
              ]),
        ];
        for (const told of lies) expect(isIncluded(told, sha256)).toBe(false);
      }),
    );
  });
});

describe('consistency proofs', () => {
  const pair = sizeAndPlace.map(({ size, place }) => ({ older: place + 1, newer: size }));

  it('hold for every beginning of every tree', () => {
    fc.assert(
      fc.property(pair, ({ older, newer }) => {
        const leaves = treeOf(newer);
        const path = pathOf(leaves, consistencyRanges(older, newer));
        const claim = {
          older: { size: older, root: naiveRoot(leaves.slice(0, older)) },
          newer: { size: newer, root: naiveRoot(leaves) },
          path,
        };
        expect(isConsistent(claim, sha256)).toBe(true);
      }),
    );
  });

  it('hold for no tree that has been changed, and no path that has', () => {
    const lie = leafHash('谎话', sha256);
    fc.assert(
      fc.property(pair, fc.nat(), ({ older, newer }, at) => {
        const leaves = treeOf(newer);
        const path = pathOf(leaves, consistencyRanges(older, newer));
        const claim = {
          older: { size: older, root: naiveRoot(leaves.slice(0, older)) },
          newer: { size: newer, root: naiveRoot(leaves) },
          path,
        };
        const lies = [
          { ...claim, older: { size: older, root: lie } },
          { ...claim, newer: { size: newer, root: lie } },
          { ...claim, path: [...path, lie] },
          { ...claim, older: { ...claim.older, size: newer + 1 } },
          ...(path.length === 0 ? [] : [{ ...claim, path: path.with(at % path.length, lie) }]),
        ];
        for (const told of lies) expect(isConsistent(told, sha256)).toBe(false);
      }),
    );
  });
});
