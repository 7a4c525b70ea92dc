import type { Session } from '@bihuan/contract';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { client } from '../../data/client.js';
import styles from '../../forms/form.module.css';
import { Field } from '../../parts/field.js';
import { Refusal } from '../../parts/refusal.js';
import { takeFocus } from '../../parts/take-focus.js';
import local from './sign-in.module.css';

/** Second step: a code of the app, or a recovery code where the telephone is not at hand. */
export function CodeStep({ next, back }: { next: (session: Session) => void; back: () => void }) {
  const [kind, setKind] = useState<'app' | 'recovery'>('app');
  const [code, setCode] = useState('');
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const missing = kind === 'app' ? '缺动态口令，应是 6 位数字' : '缺备用码';
  const isMissing = kind === 'app' ? !/^\d{6}$/.test(code.trim()) : code.trim() === '';

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (isMissing) return;
    setBusy(true);
    setFailure(null);
    try {
      next(await client.call('giveSecondFactor', { body: { code: code.trim() } }));
    } catch (error) {
      setFailure(error);
      setCode('');
      setChecked(false);
    } finally {
      setBusy(false);
    }
  };
  const change = (to: 'app' | 'recovery') => {
    setKind(to);
    setCode('');
    setChecked(false);
    setFailure(null);
  };

  return (
    <form className={styles.form} onSubmit={submit}>
      <Refusal error={failure} what="没有通过" />
      <Field
        key={kind}
        label={kind === 'app' ? '动态口令' : '备用码'}
        hint={kind === 'app' ? '手机应用里的 6 位数字' : '设置动态口令时记下的，用过一次就作废'}
        error={checked && isMissing ? missing : undefined}
      >
        {(control) => (
          <Input
            {...control}
            ref={(input) => takeFocus(input?.input ?? null)}
            size="large"
            className="number"
            autoComplete="one-time-code"
            inputMode={kind === 'app' ? 'numeric' : 'text'}
            spellCheck={false}
            maxLength={kind === 'app' ? 8 : 64}
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
        )}
      </Field>
      <Button type="primary" size="large" block htmlType="submit" loading={busy}>
        登录
      </Button>
      <div className={local.others}>
        <Button type="link" onClick={() => change(kind === 'app' ? 'recovery' : 'app')}>
          {kind === 'app' ? '手机不在身边，用备用码' : '改用动态口令'}
        </Button>
        <Button type="link" onClick={back}>
          换一个用户名
        </Button>
      </div>
    </form>
  );
}
