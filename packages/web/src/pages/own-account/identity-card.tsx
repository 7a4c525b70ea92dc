import type { OwnAccount } from '@bihuan/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { accountKeys } from '../../data/account-queries.js';
import { client } from '../../data/client.js';
import { useDeed } from '../../data/use-deed.js';
import type { Proof } from '../../forms/proof.js';
import { ProofForm } from '../../forms/proof-form.js';
import { AskFirst } from '../../parts/ask-first.js';
import { Card } from '../../parts/card.js';
import { day } from '../../parts/moment.js';
import { Refusal } from '../../parts/refusal.js';
import { SidePanel } from '../../parts/side-panel.js';
import styles from './own-account.module.css';

/** The single sign-on, where the site has one. */
export function IdentityCard({ account }: { account: OwnAccount }) {
  const [linking, setLinking] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const unlink = useDeed('unlinkIdentity', [accountKeys.own]);
  const { oidc } = account.ways;
  if (!oidc && account.identities.length === 0) return null;
  return (
    <Card
      title={oidc?.label ?? '统一身份'}
      aside={
        oidc && (
          <Button size="small" onClick={() => setLinking(true)}>
            连接
          </Button>
        )
      }
    >
      <Refusal error={failure} what="没有解除" />
      {account.identities.length === 0 && <p>没有连接。连上以后可以用它登录。</p>}
      <ul className={styles.rows}>
        {account.identities.map(({ id, issuer, linkedAt }) => (
          <li key={id} className={styles.row}>
            <span>
              {issuer} <span className="note">{day(linkedAt)} 连接</span>
            </span>
            <AskFirst
              deed="解除"
              about={issuer}
              consequence="以后不能用它登录这个账号"
              act={() => unlink.mutateAsync({ params: { identityId: id } })}
              failed={setFailure}
            />
          </li>
        ))}
      </ul>
      <SidePanel title={`连接${oidc?.label ?? '统一身份'}`} open={linking} close={() => setLinking(false)}>
        {linking && <LinkDeed account={account} />}
      </SidePanel>
    </Card>
  );
}

function LinkDeed({ account }: { account: OwnAccount }) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const go = async (proof: Proof) => {
    setBusy(true);
    setFailure(null);
    try {
      const { address } = await client.call('beginLinkingIdentity', { body: { proof } });
      window.location.assign(address);
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  };
  return (
    <div className={styles.form}>
      <Refusal error={failure} what="没有连上" />
      <ProofForm
        account={account}
        why="先确认是你本人，再到统一身份那边登录，之后会回到这里。"
        deed="去统一身份登录"
        busy={busy}
        go={(proof) => void go(proof)}
      />
    </div>
  );
}
