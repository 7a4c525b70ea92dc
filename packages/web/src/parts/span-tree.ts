/** A stretch `[start, end)` of a text, with what it stands for. */
export interface Span<T> {
  start: number;
  end: number;
  data: T;
}

/** Plain text, or a span with what lies inside it. */
export type SpanNode<T> =
  | { start: number; end: number; data: null; children: null }
  | { start: number; end: number; data: T; children: SpanNode<T>[] };

/**
 * Nests spans for display: the longer one is outside, one that crosses another's end is cut there. Nothing of
 * the text is lost or repeated: the leaves tile `[start, end)`.
 */
export function spanTree<T>(start: number, end: number, spans: readonly Span<T>[]): SpanNode<T>[] {
  const nodes: SpanNode<T>[] = [];
  let waiting = inOrder(spans);
  let at = start;
  while (waiting.length > 0) {
    const [first, ...others] = waiting as [Span<T>, ...Span<T>[]];
    const from = Math.max(first.start, at);
    const to = Math.min(first.end, end);
    if (to <= from) {
      waiting = others;
      continue;
    }
    if (from > at) nodes.push(leaf(at, from));
    const inner = others
      .filter((span) => span.start < to)
      .map((span) => ({ ...span, end: Math.min(span.end, to) }));
    nodes.push({ start: from, end: to, data: first.data, children: spanTree(from, to, inner) });
    waiting = inOrder(
      others.filter((span) => span.end > to).map((span) => ({ ...span, start: Math.max(span.start, to) })),
    );
    at = to;
  }
  if (at < end) nodes.push(leaf(at, end));
  return nodes;
}

function leaf<T>(start: number, end: number): SpanNode<T> {
  return { start, end, data: null, children: null };
}

function inOrder<T>(spans: readonly Span<T>[]): Span<T>[] {
  return [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
}
