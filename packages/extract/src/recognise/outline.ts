import type { HeadingMark } from './headings.js';
import type { MarkerStyle } from './markers.js';

/** One heading with all that stands under it. */
export interface OutlineNode extends HeadingMark {
  /** Where the last of its descendants ends. */
  close: number;
  parent: OutlineNode | null;
  children: OutlineNode[];
}

/** How styles usually nest. A text may nest otherwise: a style that is already open decides first. */
const RANK: Readonly<Record<MarkerStyle, number>> = {
  part: 0,
  chapter: 1,
  title: 2,
  section: 3,
  point: 4,
  comma: 4,
  bracket: 5,
  half: 5,
  circle: 6,
  old: 6,
  label: 6,
  ordinal: 7,
  firstly: 7,
};

const isStrong = ({ form }: HeadingMark) => form?.strength === 'strong';

function isSameStyle(open: HeadingMark, mark: HeadingMark): boolean {
  if (open.style === mark.style) return true;
  // 1.关于… 2、关于… 3.关于…: one list, carelessly typed.
  return isStrong(open) && isStrong(mark) && RANK[open.style] === 4 && RANK[mark.style] === 4;
}

/** Index of the open heading whose next sibling `mark` is, or -1. */
function siblingOf(stack: readonly OutlineNode[], mark: HeadingMark): number {
  let nearest = -1;
  for (let i = stack.length - 1; i >= 0; i -= 1) {
    const open = stack[i] as OutlineNode;
    if (!isSameStyle(open, mark)) continue;
    if (!isStrong(mark) || isStrong(open)) return i;
    if (nearest < 0) nearest = i;
  }
  return nearest;
}

/** Whether a heading of a style not yet open may stand under an open one. */
function staysOpen(open: MarkerStyle, mark: HeadingMark): boolean {
  if (RANK[open] <= RANK[mark.style]) return true;
  if (isStrong(mark) || RANK[mark.style] <= RANK.title) return false;
  // 整改任务:…⏎1、召开会议    一是统一思想:⏎(1)召开会议
  return open === 'label' || (RANK[open] === RANK.firstly && RANK[mark.style] >= RANK.bracket);
}

/**
 * How many open headings stay open above `mark`.
 *
 * > 1.关于“账目不清”问题的整改。⏎1.召开会议⏎2.完善账目⏎2.关于“台账混乱”问题的整改。
 *                                  ^ a child: numbering begins anew under a finding of the same style
 */
function depthFor(stack: readonly OutlineNode[], mark: HeadingMark): number {
  const sibling = siblingOf(stack, mark);
  if (sibling >= 0) {
    const open = stack[sibling] as OutlineNode;
    const beginsAnew = isStrong(open) && !mark.form && mark.number === 1;
    return beginsAnew ? sibling + 1 : sibling;
  }
  let depth = stack.length;
  while (depth > 0 && !staysOpen((stack[depth - 1] as OutlineNode).style, mark)) depth -= 1;
  return depth;
}

function openNode(mark: HeadingMark, close: number, parent: OutlineNode | null): OutlineNode {
  const { style, number, name, start, content, form } = mark;
  return {
    style,
    number,
    name,
    start,
    content,
    end: Math.min(mark.end, close),
    form,
    close,
    parent,
    children: [],
  };
}

/** The headings as a forest; `end` is where the last one ends. */
export function buildOutline(marks: readonly HeadingMark[], end: number): OutlineNode[] {
  const roots: OutlineNode[] = [];
  const stack: OutlineNode[] = [];
  const closeTo = (depth: number, at: number) => {
    while (stack.length > depth) (stack.pop() as OutlineNode).close = at;
  };
  for (const mark of marks) {
    if (mark.start >= end) break;
    closeTo(depthFor(stack, mark), mark.start);
    const parent = stack.at(-1) ?? null;
    const node = openNode(mark, end, parent);
    (parent?.children ?? roots).push(node);
    stack.push(node);
  }
  closeTo(0, end);
  return roots;
}

/** The node and all below it, in order. */
export function* walk(nodes: readonly OutlineNode[]): Generator<OutlineNode> {
  for (const node of nodes) {
    yield node;
    yield* walk(node.children);
  }
}
