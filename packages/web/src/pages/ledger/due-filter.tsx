import { Button, Input, Popover } from 'antd';
import { useState } from 'react';
import { isDay, NO_DAY } from '../../forms/is-day.js';
import { Field } from '../../parts/field.js';
import { Glyph } from '../../parts/glyph.js';
import styles from './filter-bar.module.css';

interface DueFilterProps {
  after: string | undefined;
  before: string | undefined;
  set: (changes: { dueAfter: string | undefined; dueBefore: string | undefined }) => void;
}

/** A span of days in which findings fall due. */
export function DueFilter({ after, before, set }: DueFilterProps) {
  const words = [after && `${after} 起`, before && `到 ${before}`].filter(Boolean).join(' ');
  const [open, setOpen] = useState(false);
  return (
    <Popover
      trigger="click"
      open={open}
      onOpenChange={setOpen}
      destroyOnHidden
      content={
        <DueForm
          after={after ?? ''}
          before={before ?? ''}
          set={(changes) => {
            set(changes);
            setOpen(false);
          }}
        />
      }
    >
      <Button type="text" className={(words && styles.set) || ''} aria-expanded={open}>
        {words ? `整改到位时限：${words}` : '整改到位时限'} <Glyph name="down" size={14} />
      </Button>
    </Popover>
  );
}

function DueForm(props: { after: string; before: string; set: DueFilterProps['set'] }) {
  const [after, setAfter] = useState(props.after);
  const [before, setBefore] = useState(props.before);
  const wrong = (text: string) => (text && !isDay(text) ? NO_DAY : undefined);
  return (
    <form
      className={styles.due}
      onSubmit={(event) => {
        event.preventDefault();
        if (wrong(after) || wrong(before)) return;
        props.set({ dueAfter: after || undefined, dueBefore: before || undefined });
      }}
    >
      <Field label="从" hint="2026-09-01" error={wrong(after)}>
        {(control) => (
          <Input {...control} autoFocus value={after} onChange={(event) => setAfter(event.target.value)} />
        )}
      </Field>
      <Field label="到" hint="2026-09-30" error={wrong(before)}>
        {(control) => (
          <Input {...control} value={before} onChange={(event) => setBefore(event.target.value)} />
        )}
      </Field>
      <Button type="primary" htmlType="submit">
        只看这段
      </Button>
    </form>
  );
}
