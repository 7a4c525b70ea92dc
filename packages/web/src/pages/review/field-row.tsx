import type { DraftPage } from '@bihuan/contract';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import styles from './draft-pane.module.css';
import { FieldEditorBox } from './field-editor-box.js';
import type { ReviewField } from './fields.js';
import { ruleSentence } from './rule-words.js';
import { placeWords } from './source-head.js';
import { SplitBox } from './split-box.js';
import type { ReviewWork } from './use-review-work.js';

interface FieldRowProps {
  field: ReviewField;
  draft: DraftPage;
  work: ReviewWork;
}

const stateWords = { stated: '确定', inferred: '推定', confirmed: '已采用', absent: '原文未写明' } as const;

/** One field: its words, how sure they are, where they stand; in focus, what can be done with it. */
export function FieldRow({ field, draft, work }: FieldRowProps) {
  const inFocus = work.current?.key === field.key;
  const doing =
    inFocus && work.doing.kind !== 'reading' && work.doing.key === field.key ? work.doing.kind : null;
  const row = useRef<HTMLDivElement>(null);
  // Keys move the focus from row to row; the page must follow it.
  useEffect(() => {
    if (!inFocus || doing) return;
    const typing = document.activeElement?.closest('input, textarea, select');
    if (!typing) row.current?.focus({ preventScroll: true });
    row.current?.scrollIntoView({ block: 'nearest' });
  }, [inFocus, doing]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row of a grid
    <div
      ref={row}
      role="group"
      aria-label={field.label}
      aria-current={inFocus ? 'true' : undefined}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: rows take the focus so that keys act on them
      tabIndex={0}
      className={`${styles.row} ${styles[field.state]} ${inFocus ? styles.current : ''}`}
      onFocus={() => !inFocus && work.focus(field.key)}
    >
      <span className={styles.label}>{field.label}</span>
      <div className={styles.value}>
        {doing === 'typing' ? (
          <FieldEditorBox field={field} work={work} importId={draft.importId} />
        ) : doing === 'splitting' ? (
          <SplitBox field={field} work={work} />
        ) : (
          <FieldValue field={field} work={work} />
        )}
        {inFocus && !doing && <FieldDeeds field={field} work={work} />}
      </div>
      <span className={styles.sureness}>{stateWords[field.state]}</span>
      <span className={styles.origin}>{originWords(field, draft)}</span>
    </div>
  );
}

function FieldValue({ field, work }: { field: ReviewField; work: ReviewWork }) {
  const choice =
    field.editor.kind === 'choice'
      ? field.editor.options.find(({ value }) => value === field.value)?.label
      : undefined;
  if (field.state === 'absent' && !choice) {
    return (
      <button type="button" className={styles.fill} onClick={() => work.type(field)}>
        没有写明，可以补写
      </button>
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a second way in; E and the button 改 do the same
    <span
      className={field.editor.kind === 'prose' ? styles.prose : undefined}
      onDoubleClick={() => {
        work.focus(field.key);
        work.type(field);
      }}
    >
      {choice ?? field.value}
    </span>
  );
}

/** The deeds of the field in focus; for a guess, its reason first. */
function FieldDeeds({ field, work }: { field: ReviewField; work: ReviewWork }) {
  const guessed = field.state === 'inferred';
  return (
    <div className={guessed ? styles.guess : styles.deeds}>
      {guessed && <p className={styles.because}>{ruleSentence(field, work.draft.source.text)}</p>}
      {guessed && (
        <Button size="small" type="primary" onClick={() => work.accept(field)}>
          采用 <kbd>回车</kbd>
        </Button>
      )}
      <Button size="small" onClick={() => work.type(field)}>
        改 <kbd>E</kbd>
      </Button>
      {field.clear && field.state !== 'absent' && (
        <Button size="small" onClick={() => work.clear(field)}>
          原文未写明 <kbd>U</kbd>
        </Button>
      )}
      {field.measure !== undefined && <MeasureDeeds field={field} work={work} />}
    </div>
  );
}

function MeasureDeeds({ field, work }: { field: ReviewField; work: ReviewWork }) {
  const { draft, place } = work;
  const measure = field.measure ?? 0;
  if (place.part === 'head') return null;
  const item = place.part;
  const level = draft.notice.items[item]?.measures[measure]?.level ?? 1;
  return (
    <>
      <Button size="small" onClick={() => work.split(field)}>
        拆分 <kbd>S</kbd>
      </Button>
      {measure > 0 && (
        <Button size="small" onClick={() => work.merge(field)}>
          并入上条 <kbd>M</kbd>
        </Button>
      )}
      {measure > 0 && (
        <Button
          size="small"
          onClick={() => work.edit({ kind: 'setMeasureLevel', item, measure, value: level === 1 ? 2 : 1 })}
        >
          {level === 1 ? '降为分项' : '升为措施'}
        </Button>
      )}
      <Button size="small" onClick={() => work.remove(field)}>
        删 <kbd>Del</kbd>
      </Button>
    </>
  );
}

/** A short quotation of the source, or its place in the document. */
function originWords({ range, value }: ReviewField, draft: DraftPage): string {
  if (!range) return '';
  const words = draft.source.text.slice(range[0], range[1]);
  const short = words.replace(/\s+/g, '');
  if (short.length <= 10 && short !== value) return `“${short}”`;
  return placeWords(draft.source.marks, range[0]);
}
