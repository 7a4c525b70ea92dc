import { Input } from 'antd';
import type { ReactNode } from 'react';
import { CopyButton } from './copy-button.js';
import { Field } from './field.js';
import { useHeldPanel } from './held-panel.js';
import styles from './secret-once.module.css';

interface SecretOnceProps {
  /** What it is, for those who jump from part to part: `一次性链接`. */
  name: string;
  label: string;
  hint?: string;
  value: string;
  /** The words on the button: `复制链接`. */
  copy: string;
  /** Why it is a secret, and that it is shown this once. */
  children: ReactNode;
}

/** A secret that was just made: whoever leaves this place sees it no more. */
export function SecretOnce({ name, label, hint, value, copy, children }: SecretOnceProps) {
  useHeldPanel();
  return (
    <section className={styles.secret} aria-label={name}>
      <Field label={label} hint={hint}>
        {({ status, ...control }) => (
          <Input.TextArea {...control} readOnly autoSize value={value} onFocus={(e) => e.target.select()} />
        )}
      </Field>
      <div className={styles.deeds}>
        <CopyButton type="primary" text={value} label={copy} />
      </div>
      <p className="note">{children}</p>
    </section>
  );
}
