import type { DraftPage } from '@bihuan/contract';
import { type MouseEvent, useMemo, useRef, useState } from 'react';
import type { Range } from './fields.js';
import { marksOf } from './marks.js';
import { paragraphsOf } from './paragraphs.js';
import type { Place } from './review-place.js';
import { selectedRange } from './selection.js';
import { SelectionBar } from './selection-bar.js';
import { SourceHead } from './source-head.js';
import styles from './source-pane.module.css';
import { SourceParagraph } from './source-paragraph.js';
import type { ReviewWork } from './use-review-work.js';
import { useSourceWindow } from './use-source-window.js';

interface SourcePaneProps {
  draft: DraftPage;
  place: Place;
  work: ReviewWork;
  /** A marked stretch was clicked: its field. */
  onField: (key: string) => void;
}

/** The whole source, windowed by paragraphs; the part being read is dark and marked, the rest is grey. */
export function SourcePane({ draft, place, work, onField }: SourcePaneProps) {
  const { text } = draft.source;
  const scroller = useRef<HTMLDivElement>(null);
  const [selected, setSelected] = useState<Range | null>(null);
  const paragraphs = useMemo(() => paragraphsOf(text), [text]);
  const marks = useMemo(() => marksOf(draft, place.part), [draft, place.part]);
  const item = place.part === 'head' ? undefined : draft.notice.items[place.part];
  const lit: Range = item?.range ?? [0, draft.notice.items[0]?.range[0] ?? text.length];
  const focused = work.fields.find(({ key }) => key === place.field)?.range ?? null;

  const goal = focused ? focused[0] : lit[0];
  const window = useSourceWindow(scroller, paragraphs, goal, focused !== null);

  const look = () => setSelected(scroller.current ? selectedRange(scroller.current, text) : null);
  const click = (event: MouseEvent) => {
    const field = event.target instanceof Element ? event.target.closest('[data-field]') : null;
    const key = field?.getAttribute('data-field');
    if (key && !scrollerHasSelection()) onField(key);
  };
  return (
    <section aria-label="原文" className={styles.pane}>
      <SourceHead draft={draft} offset={goal} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: clicking a stretch is a short cut to its field; ↑↓ in the draft does the same */}
      <div
        ref={scroller}
        className={styles.scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
        onClick={click}
        onMouseUp={look}
        onKeyUp={look}
        onTouchEnd={look}
      >
        <div className={styles.paper} style={{ height: window.getTotalSize() + 48 }}>
          {window.getVirtualItems().map(({ index, key, start }) => {
            const paragraph = paragraphs[index];
            return (
              paragraph && (
                <div
                  key={key}
                  ref={window.measureElement}
                  data-index={index}
                  className={styles.place}
                  style={{ transform: `translateY(${start + 24}px)` }}
                >
                  <SourceParagraph
                    text={text}
                    paragraph={paragraph}
                    marks={marks}
                    lit={lit}
                    focused={place.field}
                  />
                </div>
              )
            );
          })}
        </div>
      </div>
      {selected && <SelectionBar range={selected} work={work} done={() => setSelected(null)} />}
    </section>
  );
}

function scrollerHasSelection(): boolean {
  return document.getSelection()?.isCollapsed === false;
}
