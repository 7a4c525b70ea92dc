import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import { spanTree } from '../../parts/span-tree.js';
import { paragraphAt, paragraphsOf } from '../review/paragraphs.js';
import styles from './source-reader.module.css';

interface SourceReaderProps {
  text: string;
  /** A stretch to begin at and to mark; `null`: the beginning. */
  range: readonly [number, number] | null;
}

const LINE = 28;
const PER_LINE = 46;

/** The text of a document as it was read, windowed by paragraphs. */
export function SourceReader({ text, range }: SourceReaderProps) {
  const scroller = useRef<HTMLElement>(null);
  const paragraphs = useMemo(() => paragraphsOf(text), [text]);
  const first = range ? paragraphAt(paragraphs, range[0]) : 0;
  const heightAt = (index: number) => {
    const { start, end } = paragraphs[index] ?? { start: 0, end: 0 };
    return LINE * Math.max(1, Math.ceil((end - start) / PER_LINE)) + 6;
  };
  const window = useVirtualizer({
    count: paragraphs.length,
    getScrollElement: () => scroller.current,
    estimateSize: heightAt,
    initialOffset: () => paragraphs.slice(0, first).reduce((sum, _, index) => sum + heightAt(index), 0),
    overscan: 6,
  });
  const marks = range ? [{ start: range[0], end: range[1], data: true }] : [];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section ref={scroller} className={styles.reader} tabIndex={0} aria-label="原文">
      <div className={styles.paper} style={{ height: window.getTotalSize() }}>
        {window.getVirtualItems().map(({ index, key, start }) => {
          const paragraph = paragraphs[index];
          return (
            paragraph && (
              <p
                key={key}
                ref={window.measureElement}
                data-index={index}
                style={{ transform: `translateY(${start}px)` }}
              >
                {spanTree(paragraph.start, paragraph.end, marks).map((node) => {
                  const words = text.slice(node.start, node.end);
                  return node.data ? <mark key={node.start}>{words}</mark> : words;
                })}
              </p>
            )
          );
        })}
      </div>
    </section>
  );
}
