import { Input } from 'antd';
import { type KeyboardEvent, useRef } from 'react';
import { useUnsent } from '../../data/use-unsent.js';
import { takeFocus } from '../../parts/take-focus.js';
import styles from './draft-pane.module.css';
import type { ReviewField } from './fields.js';
import type { ReviewWork } from './use-review-work.js';

interface FieldEditorBoxProps {
  field: ReviewField;
  work: ReviewWork;
  importId: string;
}

/**
 * A field while it is typed. 回车 saves a line, Ctrl 回车 saves and goes on, leaving the box saves, Esc gives
 * up. Typed words outlive a reload.
 */
export function FieldEditorBox({ field, work, importId }: FieldEditorBoxProps) {
  const { editor } = field;
  const [typed, setTyped, sent] = useUnsent(`draft:${importId}:${field.address}`, field.value ?? '');
  const given = useRef(false);
  const save = (value: string) => {
    if (given.current) return;
    if (value === (field.value ?? '')) {
      sent();
      return work.stop();
    }
    const edit = value.trim() === '' && field.clear ? field.clear : field.set(value, null);
    if (work.edit(edit)) sent();
  };
  const giveUp = () => {
    given.current = true;
    sent();
    work.stop();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') giveUp();
    if (event.key === 'Enter' && editor.kind === 'line' && !event.ctrlKey) {
      event.preventDefault();
      save(typed);
    }
  };
  if (editor.kind === 'choice') {
    return (
      <select
        ref={takeFocus}
        aria-label={field.label}
        className={styles.select}
        value={field.value ?? ''}
        onChange={(event) => save(event.target.value)}
        onBlur={() => work.stop()}
        onKeyDown={onKeyDown}
      >
        {field.value === null && <option value="">没有写明</option>}
        {editor.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    );
  }
  const common = {
    autoFocus: true,
    'aria-label': field.label,
    value: typed,
    onChange: (event: { target: { value: string } }) => setTyped(event.target.value),
    onFocus: caretToEnd,
    onBlur: () => save(typed),
    onKeyDown,
  };
  if (editor.kind === 'line') return <Input {...common} placeholder={editor.placeholder ?? ''} />;
  return <Input.TextArea {...common} className="quoted" autoSize={{ minRows: 2, maxRows: 14 }} />;
}

/** People mostly add to what was read, so the cursor starts behind it. */
function caretToEnd({ target }: { target: HTMLInputElement | HTMLTextAreaElement }): void {
  target.setSelectionRange(target.value.length, target.value.length);
}
