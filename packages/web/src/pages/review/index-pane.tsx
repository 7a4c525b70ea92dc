import type { DraftPage } from '@bihuan/contract';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { Glyph } from '../../parts/glyph.js';
import type { DoubtCounts, Part } from './doubts.js';
import styles from './index-pane.module.css';
import type { Go } from './review-place.js';

interface IndexPaneProps {
  draft: DraftPage;
  part: Part;
  go: Go;
  doubts: DoubtCounts;
}

type Line = { kind: 'chapter'; name: string } | { kind: 'part'; part: Part };
const HEIGHT = 24;

/** The head, then the findings under their chapters. */
function linesOf(draft: DraftPage): Line[] {
  const lines: Line[] = [{ kind: 'part', part: 'head' }];
  let section: string | null = null;
  draft.notice.items.forEach((item, part) => {
    if (item.section !== section && item.section) lines.push({ kind: 'chapter', name: item.section });
    section = item.section;
    lines.push({ kind: 'part', part });
  });
  return lines;
}

/** All findings of the draft in a narrow column: which are read, and where doubts are. Windowed. */
export function IndexPane({ draft, part, go, doubts }: IndexPaneProps) {
  const lines = linesOf(draft);
  const scroller = useRef<HTMLElement>(null);
  const at = lines.findIndex((line) => line.kind === 'part' && line.part === part);
  const window = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => HEIGHT,
    overscan: 10,
  });
  useEffect(() => {
    window.scrollToIndex(at, { align: 'auto' });
  }, [at, window]);
  return (
    <nav ref={scroller} aria-label="问题目录" className={styles.pane}>
      <ol style={{ height: window.getTotalSize() }}>
        {window.getVirtualItems().map(({ index, start }) => {
          const line = lines[index];
          if (!line) return null;
          return (
            <li key={index} style={{ transform: `translateY(${start}px)` }}>
              {line.kind === 'chapter' ? (
                <span className={styles.chapter} title={line.name}>
                  {line.name}
                </span>
              ) : (
                <IndexLine draft={draft} line={line.part} current={part} go={go} doubts={doubts} />
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

interface IndexLineProps {
  draft: DraftPage;
  line: Part;
  current: Part;
  go: Go;
  doubts: DoubtCounts;
}

function IndexLine({ draft, line, current, go, doubts }: IndexLineProps) {
  const item = line === 'head' ? undefined : draft.notice.items[line];
  const count = line === 'head' ? doubts.head : (doubts.items[line] ?? 0);
  const checked = line !== 'head' && draft.checked.includes(line);
  return (
    <button
      type="button"
      className={styles.line}
      aria-current={line === current ? 'true' : undefined}
      title={item?.problem}
      onClick={() => go(line)}
    >
      <span className={line === 'head' ? '' : 'number'}>
        {line === 'head' ? '篇首' : item?.number || line + 1}
      </span>
      {count > 0 && <span className={styles.doubt}>{count} 处</span>}
      {checked && (
        <span className={styles.checked}>
          <Glyph name="check" size={13} />
          <span className="visually-hidden">已校</span>
        </span>
      )}
    </button>
  );
}
