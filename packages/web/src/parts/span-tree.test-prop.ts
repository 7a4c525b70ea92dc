import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Span, type SpanNode, spanTree } from './span-tree.js';

const LENGTH = 40;
const span = fc
  .tuple(fc.nat(LENGTH + 5), fc.nat(LENGTH + 5), fc.nat(9))
  .map(([a, b, data]): Span<number> => ({ start: Math.min(a, b), end: Math.max(a, b), data }));

/** Leaves in order, each with the spans around it. */
function leaves(nodes: SpanNode<number>[], around: number[] = []): { at: number; around: number[] }[] {
  return nodes.flatMap((node) => {
    if (node.children) return leaves(node.children, [...around, node.data]);
    return Array.from({ length: node.end - node.start }, (_, i) => ({ at: node.start + i, around }));
  });
}

test('every character is shown once, in order, inside exactly the spans that hold it', () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 12 }), (spans) => {
      const shown = leaves(spanTree(0, LENGTH, spans));
      expect(shown.map(({ at }) => at)).toEqual(Array.from({ length: LENGTH }, (_, i) => i));
      for (const { at, around } of shown) {
        const expected = spans.filter(({ start, end }) => start <= at && at < end).map(({ data }) => data);
        expect([...around].sort()).toEqual(expected.sort());
      }
    }),
  );
});
