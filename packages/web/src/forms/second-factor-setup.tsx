import type { Session } from '@bihuan/contract';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { client } from '../data/client.js';
import { Failure } from '../parts/failure.js';
import { Refusal } from '../parts/refusal.js';
import { Waiting } from '../parts/waiting.js';
import { wholeCode } from '../parts/whole-code.js';
import { AppSecret } from './app-secret.js';
import { CodeField } from './code-field.js';
import type { Proof } from './proof.js';
import styles from './second-factor-setup.module.css';

interface SecondFactorSetupProps {
  /** Asked for where a second factor is replaced. */
  proof?: Proof;
  /** The codes are shown by the caller: they exist only here. */
  done: (recoveryCodes: string[], session: Session) => void;
}

/** Sets up the app that shows codes: secret as a picture and as text, beside it the first code as the proof. */
export function SecondFactorSetup({ proof, done }: SecondFactorSetupProps) {
  // A secret is asked for once and forgotten with the form.
  const { data, error, refetch } = useQuery({
    queryKey: ['second-factor-secret'],
    queryFn: () => client.call('beginSecondFactor', {}),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  if (data) return <Setup secret={data} proof={proof} done={done} />;
  return error ? (
    <Failure error={error} what="没有开始设置" retry={() => void refetch()} />
  ) : (
    <Waiting what="正在准备" />
  );
}

interface SetupProps extends Pick<SecondFactorSetupProps, 'done'> {
  secret: { address: string; secret: string; sealed: string };
  proof: Proof | undefined;
}

function Setup({ secret, proof, done }: SetupProps) {
  const [code, setCode] = useState('');
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  const submit = async (typed: string) => {
    const whole = wholeCode(typed);
    setChecked(true);
    if (whole === null || busy) return;
    setBusy(true);
    setFailure(null);
    try {
      const body = { sealed: secret.sealed, code: whole, ...(proof && { proof }) };
      const answer = await client.call('setSecondFactor', { body });
      done(answer.recoveryCodes, answer.session);
    } catch (error) {
      setFailure(error);
      setCode('');
      setChecked(false);
      setBusy(false);
    }
  };
  const type = (typed: string) => {
    setCode(typed);
    if (wholeCode(typed)) void submit(typed);
  };

  return (
    <form
      className={styles.setup}
      onSubmit={(event) => {
        event.preventDefault();
        void submit(code);
      }}
    >
      <AppSecret {...secret} />
      <div className={styles.proof}>
        <Refusal error={failure} what="没有设置上" />
        <CodeField
          label="应用里现在的 6 位数字"
          hint="输满就提交"
          value={code}
          type={type}
          error={checked && wholeCode(code) === null ? '应是 6 位数字' : undefined}
        />
        <Button type="primary" size="large" block htmlType="submit" loading={busy}>
          设好动态口令
        </Button>
      </div>
    </form>
  );
}
