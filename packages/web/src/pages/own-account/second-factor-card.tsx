import type { OwnAccount, Session } from '@bihuan/contract';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { accountKeys } from '../../data/account-queries.js';
import { client } from '../../data/client.js';
import { keepSession } from '../../data/session.js';
import type { Proof } from '../../forms/proof.js';
import { ProofForm } from '../../forms/proof-form.js';
import { SecondFactorSetup } from '../../forms/second-factor-setup.js';
import { Card } from '../../parts/card.js';
import { RecoveryCodes } from '../../parts/recovery-codes.js';
import { Refusal } from '../../parts/refusal.js';
import { SidePanel } from '../../parts/side-panel.js';
import styles from './own-account.module.css';

const FEW_CODES = 3;

/** The app that shows codes, and the codes for the day on which it is not at hand. */
export function SecondFactorCard({ account }: { account: OwnAccount }) {
  const [deed, setDeed] = useState<'factor' | 'codes' | null>(null);
  const { secondFactor } = account;
  const close = () => setDeed(null);
  return (
    <Card
      title="动态口令"
      aside={
        <>
          {secondFactor.set && (
            <Button size="small" onClick={() => setDeed('codes')}>
              换备用码
            </Button>
          )}
          <Button size="small" onClick={() => setDeed('factor')}>
            {secondFactor.set ? '换手机' : '设置动态口令'}
          </Button>
        </>
      }
    >
      <p>{stateWords(secondFactor)}</p>
      <SidePanel title={secondFactor.set ? '换手机' : '设置动态口令'} open={deed === 'factor'} close={close}>
        {deed === 'factor' && <FactorDeed account={account} close={close} />}
      </SidePanel>
      <SidePanel title="换备用码" open={deed === 'codes'} close={close}>
        {deed === 'codes' && <CodesDeed account={account} close={close} />}
      </SidePanel>
    </Card>
  );
}

function stateWords({ set, needed, codesLeft }: OwnAccount['secondFactor']): string {
  if (!set) return needed ? '还没有设置，你的角色要求设置。' : '没有设置。设上以后，别人拿到密码也进不来。';
  const left = `备用码还剩 ${codesLeft} 个`;
  return codesLeft < FEW_CODES ? `已经设置。${left}，快用完了，请换一套。` : `已经设置。${left}。`;
}

interface DeedProps {
  account: OwnAccount;
  close: () => void;
}

function FactorDeed({ account, close }: DeedProps) {
  const queries = useQueryClient();
  const [proof, setProof] = useState<Proof | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const done = (list: string[], session: Session) => {
    setCodes(list);
    keepSession(session);
    void queries.invalidateQueries({ queryKey: accountKeys.own });
  };
  if (codes) return <RecoveryCodes codes={codes} doneLabel="关上" done={close} />;
  if (account.secondFactor.set && !proof) {
    const why = '换了以后，旧手机上的口令和原来的备用码都作废，别处的登录都结束。先确认是你本人。';
    return <ProofForm account={account} why={why} deed="往下" busy={false} go={setProof} />;
  }
  return <SecondFactorSetup {...(proof && { proof })} done={done} />;
}

function CodesDeed({ account, close }: DeedProps) {
  const queries = useQueryClient();
  const [codes, setCodes] = useState<string[] | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const go = async (proof: Proof) => {
    setBusy(true);
    setFailure(null);
    try {
      setCodes((await client.call('newRecoveryCodes', { body: { proof } })).recoveryCodes);
      void queries.invalidateQueries({ queryKey: accountKeys.own });
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  if (codes) return <RecoveryCodes codes={codes} doneLabel="关上" done={close} />;
  return (
    <div className={styles.form}>
      <Refusal error={failure} what="没有换上" />
      <ProofForm
        account={account}
        why="换了以后，原来的备用码全部作废。先确认是你本人。"
        deed="换备用码"
        busy={busy}
        go={(proof) => void go(proof)}
      />
    </div>
  );
}
