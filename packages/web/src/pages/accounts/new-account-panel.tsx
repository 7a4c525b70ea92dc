import type { MadeLink } from '@bihuan/contract';
import { loginNameObjection, sentenceOf } from '@bihuan/domain';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { accountKeys } from '../../data/account-queries.js';
import { organisationKeys } from '../../data/organisation-queries.js';
import { useDeed } from '../../data/use-deed.js';
import styles from '../../forms/form.module.css';
import { type ChosenPerson, PersonSelect } from '../../forms/person-select.js';
import { Field } from '../../parts/field.js';
import { LinkOnce } from '../../parts/link-once.js';
import { Refusal } from '../../parts/refusal.js';
import { SidePanel } from '../../parts/side-panel.js';

interface PanelProps {
  open: boolean;
  close: () => void;
  /** Given where the person is known already. */
  person?: ChosenPerson;
}

/** 建立账号: for a person of the register; the link by which the password is chosen is shown once. */
export function NewAccountPanel({ open, close, person }: PanelProps) {
  return (
    <SidePanel title="建立账号" open={open} close={close}>
      {open && <NewAccountForm person={person ?? null} close={close} />}
    </SidePanel>
  );
}

function NewAccountForm({ person: known, close }: { person: ChosenPerson | null; close: () => void }) {
  const [person, setPerson] = useState(known);
  const [loginName, setLoginName] = useState('');
  const [checked, setChecked] = useState(false);
  const [link, setLink] = useState<MadeLink | null>(null);
  const create = useDeed('createAccount', [accountKeys.accounts, organisationKeys.people]);
  const objection = loginNameObjection(loginName);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!person || objection) return;
    const answer = await create.mutateAsync({ body: { personId: person.id, loginName } });
    setLink(answer.link);
  };
  if (link && person) {
    return (
      <div className={styles.form}>
        <p role="status">
          {person.name}的账号建好了，用户名是“{loginName.trim()}”。
        </p>
        <LinkOnce link={link} receiver={person.name} />
        <div>
          <Button onClick={close}>交给他了，关上</Button>
        </div>
      </div>
    );
  }
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event).catch(() => undefined)}>
      <Refusal error={create.error} what="没有建上" />
      <Field label="给谁" error={checked && !person ? '缺人，从人员里选' : undefined}>
        {(control) => <PersonSelect control={control} value={person} choose={setPerson} />}
      </Field>
      <Field
        label="用户名"
        hint="登录用，可以是汉字、字母、数字"
        error={checked && objection ? sentenceOf(objection) : undefined}
      >
        {(control) => (
          <Input
            {...control}
            autoComplete="off"
            spellCheck={false}
            maxLength={40}
            value={loginName}
            onChange={(event) => setLoginName(event.target.value)}
          />
        )}
      </Field>
      <div>
        <Button type="primary" size="large" htmlType="submit" loading={create.isPending}>
          建立账号，拿一次性链接
        </Button>
      </div>
    </form>
  );
}
