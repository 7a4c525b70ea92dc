import type { OwnAccount } from '@bihuan/contract';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { Field } from '../parts/field.js';
import styles from './form.module.css';
import type { Proof } from './proof.js';

interface ProofFormProps {
  account: OwnAccount;
  /** Why it is asked for once more. */
  why: string;
  deed: string;
  busy: boolean;
  go: (proof: Proof) => void;
}

/** Asks once more who sits there: for the password, or, for an account without one, for a code of the app. */
export function ProofForm({ account, why, deed, busy, go }: ProofFormProps) {
  const [text, setText] = useState('');
  const [checked, setChecked] = useState(false);
  const { hasPassword } = account;
  const label = hasPassword ? '密码' : '动态口令';
  const Control = hasPassword ? Input.Password : Input;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (text !== '') go(hasPassword ? { password: text } : { code: text });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <p>{why}</p>
      <Field label={label} error={checked && text === '' ? `缺${label}` : undefined}>
        {(control) => (
          <Control
            {...control}
            size="large"
            autoComplete={hasPassword ? 'current-password' : 'one-time-code'}
            maxLength={256}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <div>
        <Button type="primary" size="large" htmlType="submit" loading={busy}>
          {deed}
        </Button>
      </div>
    </form>
  );
}
