/** Which parts of a tree a proof is made of (RFC 6962, 2.1.1 and 2.1.2). Who stores the tree looks them up. */

/** The leaves from `start` up to, not including, `end`. */
export interface LeafRange {
  start: number;
  end: number;
}

/** A complete subtree of 2^level leaves; `place` counts those of its level from 0. */
export interface Block {
  level: number;
  place: number;
}

/** RFC 6962, 2.1: the largest power of two smaller than the number of leaves. */
function split({ start, end }: LeafRange): number {
  let half = 1;
  while (half * 2 < end - start) half *= 2;
  return start + half;
}

/** The ranges whose roots prove that leaf `index` is in the tree of `size` leaves, from the leaf upwards. */
export function inclusionRanges(index: number, size: number): LeafRange[] {
  if (index < 0 || index >= size) throw new RangeError(`expected a leaf below ${size}, found ${index}`);
  const path: LeafRange[] = [];
  let at = { start: 0, end: size };
  while (at.end - at.start > 1) {
    const middle = split(at);
    const left = { start: at.start, end: middle };
    const right = { start: middle, end: at.end };
    const isLeft = index < middle;
    path.unshift(isLeft ? right : left);
    at = isLeft ? left : right;
  }
  return path;
}

/** The ranges whose roots prove that the tree of `older` leaves is the beginning of that of `newer` leaves. */
export function consistencyRanges(older: number, newer: number): LeafRange[] {
  if (older > newer) throw new RangeError(`expected at most ${newer} leaves, found ${older}`);
  if (older === 0 || older === newer) return [];
  const path: LeafRange[] = [];
  let at = { start: 0, end: newer };
  while (at.end !== older) {
    const middle = split(at);
    const left = { start: at.start, end: middle };
    const right = { start: middle, end: at.end };
    const isLeft = older <= middle;
    path.unshift(isLeft ? right : left);
    at = isLeft ? left : right;
  }
  // The verifier knows the root of the older tree; any smaller part that ends where it ends must be told.
  return at.start === 0 ? path : [at, ...path];
}

/** The complete subtrees that a range of a tree consists of, largest first. */
export function blocksOf({ start, end }: LeafRange): Block[] {
  const blocks: Block[] = [];
  let at = start;
  while (at < end) {
    const level = Math.floor(Math.log2(end - at));
    blocks.push({ level, place: at / 2 ** level });
    at += 2 ** level;
  }
  return blocks;
}
