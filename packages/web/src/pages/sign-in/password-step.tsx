import type { Session } from '@bihuan/contract';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { client } from '../../data/client.js';
import styles from '../../forms/form.module.css';
import { PasswordField } from '../../forms/password-field.js';
import { Field } from '../../parts/field.js';
import { FixedLoginName } from '../../parts/fixed-login-name.js';
import { Refusal } from '../../parts/refusal.js';

interface PasswordStepProps {
  /** Given where somebody signs in again: the name stands, only the password is asked for. */
  loginName?: string | undefined;
  next: (session: Session) => void;
}

/** First step: user name and password. A wrong name and a wrong password read alike. */
export function PasswordStep({ loginName, next }: PasswordStepProps) {
  const [name, setName] = useState(loginName ?? '');
  const [password, setPassword] = useState('');
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (name.trim() === '' || password === '') return;
    setBusy(true);
    setFailure(null);
    try {
      next(await client.call('signIn', { body: { loginName: name, password } }));
    } catch (error) {
      setFailure(error);
      setPassword('');
      setChecked(false);
    } finally {
      setBusy(false);
    }
  };

  return (
    <form className={styles.form} onSubmit={submit}>
      <Refusal error={failure} what="没有登录上" />
      {loginName === undefined ? (
        <Field label="用户名" error={checked && name.trim() === '' ? '缺用户名' : undefined}>
          {(control) => (
            <Input
              {...control}
              size="large"
              autoComplete="username"
              autoCapitalize="off"
              spellCheck={false}
              maxLength={100}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
      ) : (
        <FixedLoginName loginName={loginName} />
      )}
      <PasswordField
        value={password}
        change={setPassword}
        error={checked && password === '' ? '缺密码' : undefined}
      />
      <Button type="primary" size="large" block htmlType="submit" loading={busy}>
        登录
      </Button>
    </form>
  );
}
