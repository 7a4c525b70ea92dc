import type { Session } from '@bihuan/contract';
import { useQuery } from '@tanstack/react-query';
import { Button, Input, QRCode } from 'antd';
import { type FormEvent, useState } from 'react';
import { client } from '../data/client.js';
import { CopyButton } from '../parts/copy-button.js';
import { Failure } from '../parts/failure.js';
import { Field } from '../parts/field.js';
import { Refusal } from '../parts/refusal.js';
import { Waiting } from '../parts/waiting.js';
import { colours } from '../theme/tokens.js';
import type { Proof } from './proof.js';
import styles from './second-factor-setup.module.css';

interface SecondFactorSetupProps {
  /** Asked for where a second factor is replaced. */
  proof?: Proof;
  /** The codes are shown by the caller: they exist only here. */
  done: (recoveryCodes: string[], session: Session) => void;
}

/** Sets up the app that shows codes: secret as a picture and as text, then the first code as the proof. */
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
  const isMissing = !/^\d{6}$/.test(code.trim());

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (isMissing) return;
    setBusy(true);
    setFailure(null);
    try {
      const body = { sealed: secret.sealed, code: code.trim(), ...(proof && { proof }) };
      const answer = await client.call('setSecondFactor', { body });
      done(answer.recoveryCodes, answer.session);
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  };

  return (
    <form className={styles.setup} onSubmit={submit}>
      <ol className={styles.steps}>
        <li>
          <p>
            在手机上打开动态口令应用（支持 TOTP 的都行，如 FreeOTP、Microsoft
            Authenticator），选“添加账号”，扫这个码。
          </p>
          <div className={styles.code} role="img" aria-label="动态口令的二维码，密钥也写在下面">
            <span aria-hidden="true">
              <QRCode type="svg" value={secret.address} size={168} color={colours.ink} bordered={false} />
            </span>
          </div>
          <p className="note">扫不了，就把这串密钥抄进应用：</p>
          <p className={styles.secret}>
            <span className="number">{secret.secret.replace(/(.{4})(?=.)/g, '$1 ')}</span>
            <CopyButton size="small" text={secret.secret} label="复制密钥" />
          </p>
        </li>
        <li>
          <Refusal error={failure} what="没有设置上" />
          <Field
            label="应用里现在的 6 位数字"
            hint="30 秒换一次"
            error={checked && isMissing ? '应是 6 位数字' : undefined}
          >
            {(control) => (
              <Input
                {...control}
                size="large"
                className="number"
                autoComplete="one-time-code"
                inputMode="numeric"
                maxLength={8}
                value={code}
                onChange={(event) => setCode(event.target.value)}
              />
            )}
          </Field>
        </li>
      </ol>
      <Button type="primary" size="large" htmlType="submit" loading={busy}>
        设好动态口令
      </Button>
    </form>
  );
}
