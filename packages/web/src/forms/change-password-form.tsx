import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { accountQueries } from '../data/account-queries.js';
import { client } from '../data/client.js';
import { keepSession } from '../data/session.js';
import { Failure } from '../parts/failure.js';
import { Refusal } from '../parts/refusal.js';
import { Waiting } from '../parts/waiting.js';
import styles from './form.module.css';
import { isPasswordReady, NewPassword } from './new-password.js';
import { PasswordField } from './password-field.js';

interface ChangePasswordFormProps {
  /** The words on the button. */
  deed: string;
  done: () => void;
}

/** A new password for oneself. All other sessions end with it. */
export function ChangePasswordForm({ deed, done }: ChangePasswordFormProps) {
  const { data: account, error: unread, refetch } = useQuery(accountQueries.own());
  const [old, setOld] = useState('');
  const [password, setPassword] = useState('');
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  if (!account) {
    return unread ? (
      <Failure error={unread} what="没有读到你的账号" retry={() => void refetch()} />
    ) : (
      <Waiting what="正在读你的账号" />
    );
  }
  const names = [account.name ?? '', account.loginName];

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (old === '' || !isPasswordReady(password, account.passwordRule, names)) return;
    setBusy(true);
    setFailure(null);
    try {
      const body = { oldPassword: old, newPassword: password };
      keepSession(await client.call('changePassword', { body }));
      done();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <form className={styles.form} onSubmit={submit}>
      <Refusal error={failure} what="没有换上" />
      {/* Password managers look for the name that the password belongs to. */}
      <input type="text" hidden readOnly autoComplete="username" value={account.loginName} />
      <PasswordField
        label="现在的密码"
        value={old}
        change={setOld}
        error={checked && old === '' ? '缺现在的密码' : undefined}
      />
      <NewPassword
        value={password}
        change={setPassword}
        rule={account.passwordRule}
        names={names}
        checked={checked}
      />
      <div>
        <Button type="primary" size="large" htmlType="submit" loading={busy}>
          {deed}
        </Button>
      </div>
    </form>
  );
}
