import type { LinkPage, Session } from '@bihuan/contract';
import { loginNameFrom, loginNameObjection, sentenceOf } from '@bihuan/domain';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { DoorCard } from '../../app/door.js';
import { client } from '../../data/client.js';
import styles from '../../forms/form.module.css';
import { isPasswordReady, NewPassword } from '../../forms/new-password.js';
import { Field } from '../../parts/field.js';
import { Refusal } from '../../parts/refusal.js';
import { OwnLoginName } from './own-login-name.js';

interface LinkFormProps {
  link: LinkPage;
  token: string;
  next: (session: Session) => void;
}

/** 首次启动: the person who watches over the program, but never sees the ledger. */
export function FirstAdministratorForm({ link, token, next }: LinkFormProps) {
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [password, setPassword] = useState('');
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const loginName = chosen ?? loginNameFrom(name);
  const names = [name, loginName];
  const objection = loginNameObjection(loginName);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (name.trim() === '' || objection || !isPasswordReady(password, link.passwordRule, names)) return;
    setBusy(true);
    setFailure(null);
    try {
      const body = { token, name, loginName, password };
      next(await client.call('takeFirstAdministratorLink', { body }));
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  };

  return (
    <DoorCard step={1} title="建立系统管理员" lead="管账号、单位和人员，看不到台账。">
      <form className={styles.form} onSubmit={submit}>
        <Refusal error={failure} what="没有建上" />
        <Field label="姓名" error={checked && name.trim() === '' ? '缺姓名' : undefined}>
          {(control) => (
            <Input
              {...control}
              autoFocus
              size="large"
              autoComplete="name"
              maxLength={50}
              value={name}
              onChange={(event) => setName(event.target.value)}
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
        <OwnLoginName
          derived={loginNameFrom(name)}
          chosen={chosen}
          choose={setChosen}
          error={checked && name.trim() !== '' && objection ? sentenceOf(objection) : undefined}
        />
        <Button type="primary" size="large" block htmlType="submit" loading={busy}>
          下一步：动态口令
        </Button>
      </form>
    </DoorCard>
  );
}
