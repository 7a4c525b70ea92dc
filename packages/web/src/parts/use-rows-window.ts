import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type RefCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

const AHEAD = 30;

/** The rows that are on the page, and where they stand inside the list, px. */
export interface RowsWindow {
  list: RefCallback<HTMLElement>;
  height: number;
  items: { key: string; index: number; top: number }[];
  /** Given to a row whose height depends on its words. */
  measure: (element: Element | null) => void;
}

interface Rows {
  count: number;
  keyOf: (index: number) => string;
  /** The height of a row before it is measured, px. */
  heightOf: (index: number) => number;
  /** Fetches the next page; null when there is none, or it is on its way. */
  more: (() => unknown) | null;
}

/** Windows rows by the page's own scrolling, and asks for more before their end is reached. */
export function useRowsWindow({ count, keyOf, heightOf, more }: Rows): RowsWindow {
  const element = useRef<HTMLElement>(null);
  const [margin, setMargin] = useState(0);
  // The list starts below a head whose height depends on how its parts wrap.
  useLayoutEffect(() => {
    const box = element.current?.getBoundingClientRect();
    const top = box ? Math.round(box.top + window.scrollY) : 0;
    if (top !== margin) setMargin(top);
  });
  const virtual = useWindowVirtualizer({
    count,
    estimateSize: heightOf,
    getItemKey: keyOf,
    overscan: 12,
    scrollMargin: margin,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more && last >= count - AHEAD) more();
  }, [more, last, count]);
  return {
    list: (next) => {
      element.current = next;
    },
    height: virtual.getTotalSize(),
    items: items.map(({ key, index, start }) => ({ key: String(key), index, top: start - margin })),
    measure: virtual.measureElement,
  };
}
