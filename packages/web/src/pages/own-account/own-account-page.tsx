import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { accountQueries } from '../../data/account-queries.js';
import { useSession } from '../../data/session.js';
import { Failure } from '../../parts/failure.js';
import { Page } from '../../parts/page.js';
import { StateCard } from '../../parts/state-card.js';
import { Waiting } from '../../parts/waiting.js';
import { problemWords } from '../sign-in/problem-words.js';
import { IdentityCard } from './identity-card.js';
import { MeCard } from './me-card.js';
import styles from './own-account.module.css';
import { OwnSessionsCard } from './own-sessions-card.js';
import { PasswordCard } from './password-card.js';
import { SecondFactorCard } from './second-factor-card.js';

/** 我的账号: who I am here, how I sign in, and where I am signed in. */
export function Component() {
  const { data, error, refetch } = useQuery(accountQueries.own());
  const session = useSession();
  const [search] = useSearchParams();
  const problem = search.get('problem');
  if (session?.mode === 'local') {
    return (
      <Page title="我的账号">
        <StateCard title="这台电脑没有启用账号">
          坐在电脑前就能用，不用登录。要分人管理，在“设置”里启用账号。
        </StateCard>
      </Page>
    );
  }
  return (
    <Page title="我的账号">
      {problem && (
        <StateCard role="alert" title="统一身份没有连上">
          {problemWords(problem)}
        </StateCard>
      )}
      {!data && error && <Failure error={error} what="没有读到你的账号" retry={() => void refetch()} />}
      {!data && !error && <Waiting what="正在读你的账号" />}
      {data && (
        <div className={styles.page}>
          <div className={styles.cards}>
            {session?.me && <MeCard me={session.me} />}
            <PasswordCard account={data} />
            <SecondFactorCard account={data} />
            <IdentityCard account={data} />
          </div>
          <OwnSessionsCard />
        </div>
      )}
    </Page>
  );
}
