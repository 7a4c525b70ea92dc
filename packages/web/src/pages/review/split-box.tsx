import { Button } from 'antd';
import { useRef } from 'react';
import { takeFocus } from '../../parts/take-focus.js';
import styles from './draft-pane.module.css';
import type { ReviewField } from './fields.js';
import type { ReviewWork } from './use-review-work.js';

/** Where to cut a measure in two: the cursor says it. The words themselves cannot be changed here. */
export function SplitBox({ field, work }: { field: ReviewField; work: ReviewWork }) {
  const box = useRef<HTMLTextAreaElement | null>(null);
  const text = field.value ?? '';
  const cut = () => {
    const { part } = work.place;
    if (part === 'head' || field.measure === undefined) return;
    work.edit({
      kind: 'splitMeasure',
      item: part,
      measure: field.measure,
      at: Math.max(1, box.current?.selectionStart ?? 0),
    });
  };
  return (
    <div className={styles.split}>
      <textarea
        ref={(element) => {
          if (element && box.current !== element) takeFocus(element);
          box.current = element;
        }}
        aria-label={`${field.label}：把光标放到要断开的地方`}
        className={styles.splitText}
        value={text}
        rows={Math.min(10, Math.ceil(text.length / 28) + 1)}
        onChange={() => undefined}
        onFocus={(event) => event.target.setSelectionRange(0, 0)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') work.stop();
          if (event.key === 'Enter') {
            event.preventDefault();
            cut();
          }
        }}
      />
      <div className={styles.deeds}>
        <Button size="small" type="primary" onMouseDown={(event) => event.preventDefault()} onClick={cut}>
          从光标处断开 <kbd>回车</kbd>
        </Button>
        <Button size="small" onClick={work.stop}>
          放弃拆分 <kbd>Esc</kbd>
        </Button>
      </div>
    </div>
  );
}
