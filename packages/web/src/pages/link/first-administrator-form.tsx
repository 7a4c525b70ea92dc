import type { LinkPage, Session } from '@bihuan/contract';
import { loginNameObjection, sentenceOf } from '@bihuan/domain';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { DoorCard } from '../../app/door.js';
import { client } from '../../data/client.js';
import styles from '../../forms/form.module.css';
import { isPasswordReady, NewPassword, noPassword } from '../../forms/new-password.js';
import { Field } from '../../parts/field.js';
import { Refusal } from '../../parts/refusal.js';

interface LinkFormProps {
  link: LinkPage;
  token: string;
  next: (session: Session) => void;
}

/** 首次启动: the person who watches over the program, but never sees the ledger. */
export function FirstAdministratorForm({ link, token, next }: LinkFormProps) {
  const [name, setName] = useState('');
  const [loginName, setLoginName] = useState('');
  const [password, setPassword] = useState(noPassword);
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const names = [name, loginName];
  const objection = loginNameObjection(loginName);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (name.trim() === '' || objection || !isPasswordReady(password, link.passwordRule, names)) return;
    setBusy(true);
    setFailure(null);
    try {
      const body = { token, name, loginName, password: password.password };
      next(await client.call('takeFirstAdministratorLink', { body }));
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  };

  return (
    <DoorCard
      title="建立首位系统管理员"
      lead="系统管理员管账号、单位和人员，看不到台账。建好后程序只让登录的人使用。"
    >
      <form className={styles.form} onSubmit={submit}>
        <Refusal error={failure} what="没有建上" />
        <Field label="姓名" error={checked && name.trim() === '' ? '缺姓名' : undefined}>
          {(control) => (
            <Input
              {...control}
              size="large"
              autoComplete="name"
              maxLength={50}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <Field
          label="用户名"
          hint="登录用，可以是汉字、字母、数字"
          error={checked && objection ? sentenceOf(objection) : undefined}
        >
          {(control) => (
            <Input
              {...control}
              size="large"
              autoComplete="username"
              autoCapitalize="off"
              spellCheck={false}
              maxLength={40}
              value={loginName}
              onChange={(event) => setLoginName(event.target.value)}
            />
          )}
        </Field>
        <NewPassword
          value={password}
          change={setPassword}
          rule={link.passwordRule}
          names={names}
          checked={checked}
        />
        <Button type="primary" size="large" block htmlType="submit" loading={busy}>
          建立账号，去设动态口令
        </Button>
      </form>
    </DoorCard>
  );
}
