import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type RefCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { LedgerLine } from './ledger-lines.js';

/** The lines that are on the page, and where they stand inside the list, px. */
export interface LinesWindow {
  list: RefCallback<HTMLElement>;
  height: number;
  items: { key: string; index: number; top: number }[];
  /** Given to a line whose height depends on its words. */
  measure: (element: Element | null) => void;
}

const AHEAD = 30;

/**
 * Windows the lines by the page's own scrolling, and asks for more before their end is reached.
 * @param heightOf the height of a line before it is measured, px
 */
export function useLinesWindow(
  lines: readonly LedgerLine[],
  more: (() => unknown) | null,
  heightOf: (line: LedgerLine) => number,
): LinesWindow {
  const element = useRef<HTMLElement>(null);
  const [margin, setMargin] = useState(0);
  // The list starts below a head whose height depends on how the filter bar wraps.
  useLayoutEffect(() => {
    const box = element.current?.getBoundingClientRect();
    const top = box ? Math.round(box.top + window.scrollY) : 0;
    if (top !== margin) setMargin(top);
  });
  const virtual = useWindowVirtualizer({
    count: lines.length,
    estimateSize: (index) => heightAt(lines, index, heightOf),
    getItemKey: (index) => keyOf(lines[index]),
    overscan: 12,
    scrollMargin: margin,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more && last >= lines.length - AHEAD) more();
  }, [more, last, lines.length]);
  return {
    list: (next) => {
      element.current = next;
    },
    height: virtual.getTotalSize(),
    items: items.map(({ key, index, start }) => ({ key: String(key), index, top: start - margin })),
    measure: virtual.measureElement,
  };
}

function heightAt(lines: readonly LedgerLine[], index: number, heightOf: (line: LedgerLine) => number) {
  const line = lines[index];
  return line ? heightOf(line) : 0;
}

function keyOf(line: LedgerLine | undefined): string {
  if (!line) return '';
  return line.kind === 'group' ? `group ${line.key}` : line.row.id;
}
