import type { OwnAccount } from '@bihuan/contract';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { CodeField } from './code-field.js';
import styles from './form.module.css';
import { PasswordField } from './password-field.js';
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
  const missing = checked && text === '' ? `缺${label}` : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (text !== '') go(hasPassword ? { password: text } : { code: text });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <p>{why}</p>
      {hasPassword ? (
        <PasswordField value={text} change={setText} error={missing} />
      ) : (
        <CodeField
          label={label}
          hint="手机不在身边的，填一个备用码"
          isRecovery
          value={text}
          type={setText}
          error={missing}
        />
      )}
      <div>
        <Button type="primary" size="large" htmlType="submit" loading={busy}>
          {deed}
        </Button>
      </div>
    </form>
  );
}
