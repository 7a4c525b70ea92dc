import type { Range } from './fields.js';

/** Offset in the source of a point on the page; elements that show source text carry `data-at`. */
function offsetOf(node: Node, inside: number): number | null {
  const holder = (node instanceof Element ? node : node.parentElement)?.closest('[data-at]');
  if (!holder) return null;
  const start = Number(holder.getAttribute('data-at'));
  if (node instanceof Element) return inside === 0 ? start : start + (holder.textContent ?? '').length;
  return start + inside;
}

/** The stretch of the source that is selected inside a pane, without white space at its ends. */
export function selectedRange(pane: Element, text: string): Range | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || !selection.anchorNode || !selection.focusNode) return null;
  if (!pane.contains(selection.anchorNode) || !pane.contains(selection.focusNode)) return null;
  const anchor = offsetOf(selection.anchorNode, selection.anchorOffset);
  const focus = offsetOf(selection.focusNode, selection.focusOffset);
  if (anchor === null || focus === null) return null;
  return trimmed([Math.min(anchor, focus), Math.max(anchor, focus)], text);
}

/** The range without white space at its ends; `null` when nothing is left. */
export function trimmed([start, end]: Range, text: string): Range | null {
  const words = text.slice(start, end);
  if (words.trim() === '') return null;
  return [start + words.length - words.trimStart().length, end - words.length + words.trimEnd().length];
}

/** The words of a range as a field takes them: wrapped lines joined. */
export function wordsOf([start, end]: Range, text: string): string {
  return text
    .slice(start, end)
    .replace(/\s*\n\s*/g, '')
    .trim();
}
