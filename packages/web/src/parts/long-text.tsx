import { Input } from 'antd';
import type { FieldControl } from './field.js';
import styles from './field.module.css';

interface LongTextProps {
  control: FieldControl;
  value: string;
  change: (value: string) => void;
  /** So many characters are taken. */
  most: number;
  /** It is as high as its words, between so many lines. */
  lines: readonly [fewest: number, most: number];
}

/**
 * Words of several lines. Whoever pastes too many is told by how many: cut off silently, the end of a statement would be
 * missing on record. The field counts as wrong until they are fewer.
 */
export function LongText({ control, value, change, most, lines: [minRows, maxRows] }: LongTextProps) {
  const isTooLong = value.length > most;
  const message = `${control.id}-length`;
  const wrong = { status: 'error', 'aria-invalid': true, 'aria-describedby': message } as const;
  return (
    <>
      <Input.TextArea
        {...control}
        {...(isTooLong && wrong)}
        autoSize={{ minRows, maxRows }}
        value={value}
        onChange={({ target }) => change(target.value)}
      />
      {isTooLong && (
        <div id={message} className={styles.error}>
          {`最多 ${most} 字，现在 ${value.length} 字，要减去 ${value.length - most} 字`}
        </div>
      )}
    </>
  );
}
