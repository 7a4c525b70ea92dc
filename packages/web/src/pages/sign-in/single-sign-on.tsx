import type { Session } from '@bihuan/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { client } from '../../data/client.js';
import { Refusal } from '../../parts/refusal.js';
import styles from './sign-in.module.css';

/** The button of the single sign-on, where one is configured; the browser then goes to the provider. */
export function SingleSignOn({ ways, next }: { ways: Session['ways']; next: string }) {
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  if (!ways.oidc) return null;
  const go = async () => {
    setBusy(true);
    try {
      const { address } = await client.call('beginOidc', { body: { next } });
      window.location.assign(address);
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  };
  return (
    <>
      {ways.password && <div className={styles.or}>或者</div>}
      <Refusal error={failure} what="没有登录上" />
      <Button size="large" block loading={busy} onClick={go}>
        用{ways.oidc.label}登录
      </Button>
    </>
  );
}
