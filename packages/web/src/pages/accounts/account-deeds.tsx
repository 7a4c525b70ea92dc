import type { AccountPage, MadeLink } from '@bihuan/contract';
import { useState } from 'react';
import { accountKeys } from '../../data/account-queries.js';
import { useDeed } from '../../data/use-deed.js';
import { AskFirst } from '../../parts/ask-first.js';
import { Card } from '../../parts/card.js';
import { LinkOnce } from '../../parts/link-once.js';
import { Locked } from '../../parts/locked.js';
import { Refusal } from '../../parts/refusal.js';
import styles from './accounts.module.css';

/** What an administrator may do to the account, each with what it brings about. */
export function AccountDeeds({ account }: { account: AccountPage }) {
  const [link, setLink] = useState<MadeLink | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const stale = [accountKeys.accounts];
  const makeLink = useDeed('makeAccountLink', stale);
  const demand = useDeed('demandNewPassword', stale);
  const removeFactor = useDeed('removeSecondFactor', stale);
  const disable = useDeed('disableAccount', stale);
  const enable = useDeed('enableAccount', stale);
  const params = { accountId: account.id };
  const isActive = account.status === 'active';
  if (account.objection) {
    return (
      <Card title="管理">
        <Locked why={account.objection} />
      </Card>
    );
  }
  return (
    <Card title="管理">
      <div className={styles.deeds}>
        <Refusal error={failure} what="没有办成" />
        <Deed
          words="忘了密码，或者链接过期：发一个新的一次性链接，由本人重设。"
          deed={account.hasPassword ? '重设密码' : '再发链接'}
          consequence="以前发的链接作废"
          isOff={!isActive}
          act={async () => setLink(await makeLink.mutateAsync({ params }))}
          failed={setFailure}
        />
        {link && <LinkOnce link={link} receiver={account.name ?? account.loginName} />}
        {account.hasPassword && !account.mustChange && (
          <Deed
            words="密码可能被人看见：本人下次登录时要先换一个。"
            deed="要求换密码"
            consequence="本人下次登录时要先换密码"
            isOff={!isActive}
            act={() => demand.mutateAsync({ params })}
            failed={setFailure}
          />
        )}
        {account.hasSecondFactor && (
          <Deed
            words="手机丢了，备用码也没有：取消动态口令，让本人重新设置。"
            deed="取消动态口令"
            consequence="本人在别处的登录都会结束"
            act={() => removeFactor.mutateAsync({ params })}
            failed={setFailure}
          />
        )}
        {isActive ? (
          <Deed
            words="离任、调走，或者账号有异常：马上不能再登录，记录都保留。"
            deed="停用账号"
            consequence="马上退出，不能再登录"
            danger
            act={() => disable.mutateAsync({ params })}
            failed={setFailure}
          />
        ) : (
          <Deed
            words="账号停用着，本人不能登录。"
            deed="启用账号"
            consequence="本人又能登录"
            act={() => enable.mutateAsync({ params })}
            failed={setFailure}
          />
        )}
      </div>
    </Card>
  );
}

interface DeedProps {
  words: string;
  deed: string;
  consequence: string;
  act: () => Promise<unknown>;
  failed: (error: unknown) => void;
  danger?: boolean;
  isOff?: boolean;
}

function Deed({ words, deed, consequence, act, failed, danger, isOff }: DeedProps) {
  return (
    <div className={styles.deed}>
      <p>{words}</p>
      <AskFirst
        deed={deed}
        consequence={consequence}
        act={act}
        failed={failed}
        danger={danger ?? false}
        disabled={isOff ?? false}
      />
    </div>
  );
}
