import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { DateField } from '../../forms/date-field.js';
import { isDay } from '../../forms/is-day.js';
import { ButtonPopover } from '../../parts/button-popover.js';
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
  return (
    <ButtonPopover
      words={words ? `整改到位时限：${words}` : '整改到位时限'}
      icon={<Glyph name="down" size={14} />}
      type="text"
      className={words ? styles.set : undefined}
    >
      {(close) => (
        <DueForm
          key={words}
          after={after ?? ''}
          before={before ?? ''}
          set={(changes) => {
            close();
            set(changes);
          }}
        />
      )}
    </ButtonPopover>
  );
}

function DueForm(props: { after: string; before: string; set: DueFilterProps['set'] }) {
  const [after, setAfter] = useState(props.after);
  const [before, setBefore] = useState(props.before);
  const [checked, setChecked] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if ([after, before].every((day) => day === '' || isDay(day)))
      props.set({ dueAfter: after || undefined, dueBefore: before || undefined });
  };
  return (
    <form className={styles.due} onSubmit={submit}>
      <DateField label="从" value={after} change={setAfter} checked={checked} optional />
      <DateField label="到" value={before} change={setBefore} checked={checked} optional />
      <Button type="primary" htmlType="submit">
        只看这段
      </Button>
    </form>
  );
}
