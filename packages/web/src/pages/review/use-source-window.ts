import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect } from 'react';
import { type Paragraph, paragraphAt } from './paragraphs.js';

const LINE = 28;
const PER_LINE = 32;

/**
 * Windows the source by paragraphs and follows the reader.
 * @param goal offset of the text to bring into sight
 * @param nearest true: scroll no more than needed; false: put the goal on top
 */
export function useSourceWindow(
  scroller: RefObject<HTMLElement | null>,
  paragraphs: readonly Paragraph[],
  goal: number,
  nearest: boolean,
) {
  const window = useVirtualizer({
    count: paragraphs.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => {
      const { start, end } = paragraphs[index] ?? { start: 0, end: 0 };
      return LINE * Math.max(1, Math.ceil((end - start) / PER_LINE));
    },
    overscan: 6,
  });
  const isLaidOut = (window.scrollRect?.height ?? 0) > 0;
  useEffect(() => {
    if (isLaidOut) window.scrollToIndex(paragraphAt(paragraphs, goal), { align: nearest ? 'auto' : 'start' });
  }, [goal, nearest, paragraphs, window, isLaidOut]);
  return window;
}
