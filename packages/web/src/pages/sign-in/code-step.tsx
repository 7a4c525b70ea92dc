import type { Session } from '@bihuan/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { client } from '../../data/client.js';
import { CodeField } from '../../forms/code-field.js';
import styles from '../../forms/form.module.css';
import { Refusal } from '../../parts/refusal.js';
import { wholeCode } from '../../parts/whole-code.js';
import local from './sign-in.module.css';

/** Second step: a code of the app, or a recovery code where the telephone is not at hand. */
export function CodeStep({ next, back }: { next: (session: Session) => void; back: () => void }) {
  const [kind, setKind] = useState<'app' | 'recovery'>('app');
  const [code, setCode] = useState('');
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const missing = kind === 'app' ? '缺动态口令，应是 6 位数字' : '缺备用码';
  const isMissing = kind === 'app' ? wholeCode(code) === null : code.trim() === '';

  const submit = async (typed: string) => {
    const whole = kind === 'app' ? wholeCode(typed) : typed.trim();
    setChecked(true);
    if (!whole || busy) return;
    setBusy(true);
    setFailure(null);
    try {
      next(await client.call('giveSecondFactor', { body: { code: whole } }));
    } catch (error) {
      setFailure(error);
      setCode('');
      setChecked(false);
    } finally {
      setBusy(false);
    }
  };
  const type = (typed: string) => {
    setCode(typed);
    if (kind === 'app' && wholeCode(typed)) void submit(typed);
  };
  const change = (to: 'app' | 'recovery') => {
    setKind(to);
    setCode('');
    setChecked(false);
    setFailure(null);
  };

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit(code);
      }}
    >
      <Refusal error={failure} what="没有通过" />
      <CodeField
        key={kind}
        label={kind === 'app' ? '动态口令' : '备用码'}
        hint={kind === 'app' ? '手机应用里的 6 位数字，输满就登录' : '设置动态口令时记下的，用过一次就作废'}
        isRecovery={kind === 'recovery'}
        value={code}
        type={type}
        error={checked && isMissing ? missing : undefined}
      />
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
