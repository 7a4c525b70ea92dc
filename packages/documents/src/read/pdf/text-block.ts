import type { PageLine } from './page-line.js';

/** How the text block of a page is set. */
export interface TextBlock {
  left: number;
  right: number;
  /** Paragraphs open with an indent: then the indent decides, and a line may end short of the margin. */
  indented: boolean;
  /** The usual distance of baselines. */
  leading: number;
}

/** Measures the block that lines form. */
export function measureBlock(lines: readonly PageLine[], pageWidth: number): TextBlock {
  const widest = largest(lines.map((line) => line.right - line.left));
  const long = lines.filter((line) => line.right - line.left > 0.6 * widest);
  const size =
    mostCommon(
      long.map((line) => line.size),
      0.5,
    ) || 12;
  const lefts = lines.map((line) => line.left);
  const left = sharedEdge(lefts, size) ?? -largest(lefts.map((left) => -left));
  const right = rightEdge(long, size, pageWidth) ?? pageWidth - left;
  const opening = lines.filter((line) => Math.abs(line.left - left - 2 * size) < 0.8 * size);
  return { left, right, indented: opening.length > lines.length * 0.05, leading: commonLeading(lines, size) };
}

/** Where full lines end; on a page of short lines only, none of them tells. */
function rightEdge(lines: readonly PageLine[], size: number, pageWidth: number): number | null {
  const edge = sharedEdge(
    lines.map((line) => -line.right),
    size,
  );
  return edge !== null && -edge > pageWidth * 0.6 ? -edge : null;
}

/** The smallest value near which several lie: where the lines of a block begin (or, negated, end). */
function sharedEdge(values: readonly number[], size: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const support = Math.max(2, Math.ceil(sorted.length * 0.05));
  for (const [index, edge] of sorted.entries()) {
    const supporting = sorted[index + support - 1];
    if (supporting !== undefined && supporting - edge < size * 0.8) return edge;
  }
  return null;
}

function commonLeading(lines: readonly PageLine[], size: number): number {
  const distances: number[] = [];
  for (let index = 1; index < lines.length; index++) {
    const [above, below] = [lines[index - 1] as PageLine, lines[index] as PageLine];
    const distance = below.y - above.y;
    if (above.page === below.page && distance > 0.5 * size && distance < 4 * size) distances.push(distance);
  }
  return mostCommon(distances, 1) || size * 2;
}

/** The value around which most values lie, within `width`; of equals the first. */
function mostCommon(values: readonly number[], width: number): number {
  const buckets = new Map<number, number[]>();
  for (const value of values) {
    const bucket = Math.round(value / width);
    const found = buckets.get(bucket);
    if (found === undefined) buckets.set(bucket, [value]);
    else found.push(value);
  }
  let best: number[] = [];
  for (const bucket of buckets.values()) if (bucket.length > best.length) best = bucket;
  return best[0] ?? 0;
}

/** Spreading into Math.max would overflow the stack on the lines of a long document. */
export function largest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
}
