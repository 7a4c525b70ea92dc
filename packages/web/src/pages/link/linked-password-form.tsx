import type { LinkPage, Session } from '@bihuan/contract';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { DoorCard } from '../../app/door.js';
import { client } from '../../data/client.js';
import styles from '../../forms/form.module.css';
import { isPasswordReady, NewPassword } from '../../forms/new-password.js';
import { FixedLoginName } from '../../parts/fixed-login-name.js';
import { Refusal } from '../../parts/refusal.js';

interface LinkFormProps {
  link: LinkPage;
  token: string;
  next: (session: Session) => void;
}

/** Choosing the password of one's own account, or linking the single sign-on instead. */
export function LinkedPasswordForm({ link, token, next }: LinkFormProps) {
  const [password, setPassword] = useState('');
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const names = [link.name ?? '', link.loginName ?? ''];

  const attempt = async (deed: () => Promise<void>) => {
    setBusy(true);
    setFailure(null);
    try {
      await deed();
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!isPasswordReady(password, link.passwordRule, names)) return;
    void attempt(async () => next(await client.call('takePasswordLink', { body: { token, password } })));
  };
  const linkIdentity = () =>
    attempt(async () => {
      const { address } = await client.call('beginOidcByLink', { body: { token } });
      window.location.assign(address);
    });

  return (
    <DoorCard title="设置密码" lead={`${link.name ?? '这个账号'}，请为自己的账号设一个密码。`}>
      <form className={styles.form} onSubmit={submit}>
        <Refusal error={failure} what="没有设上" />
        <FixedLoginName loginName={link.loginName ?? ''} hint="登录时用，请记下" />
        <NewPassword
          value={password}
          change={setPassword}
          rule={link.passwordRule}
          names={names}
          checked={checked}
        />
        <Button type="primary" size="large" block htmlType="submit" loading={busy}>
          设好密码，登录
        </Button>
        {link.ways.oidc && (
          <Button size="large" block disabled={busy} onClick={() => void linkIdentity()}>
            不设密码，连接{link.ways.oidc.label}
          </Button>
        )}
      </form>
    </DoorCard>
  );
}
