import { roleLabels } from '@bihuan/domain';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { accountQueries } from '../../data/account-queries.js';
import { Card } from '../../parts/card.js';
import { Facts } from '../../parts/facts.js';
import { Failure } from '../../parts/failure.js';
import { day, dayAndTime } from '../../parts/moment.js';
import { Page } from '../../parts/page.js';
import { Waiting } from '../../parts/waiting.js';
import { paths } from '../../paths.js';
import { AccountDeeds } from './account-deeds.js';
import { AccountSessionsCard } from './account-sessions-card.js';
import { AccountState } from './account-state.js';
import styles from './accounts.module.css';

/** One account of somebody else: how he signs in, from where, and what may be done about it. */
export function Component() {
  const { accountId = '' } = useParams();
  const { data, error, refetch } = useQuery(accountQueries.account(accountId));
  if (!data) {
    return (
      <Page title="账号">
        {error ? (
          <Failure error={error} what="没有读到这个账号" retry={() => void refetch()} />
        ) : (
          <Waiting what="正在读账号" />
        )}
      </Page>
    );
  }
  const name = data.name ?? '（姓名已删除）';
  return (
    <Page title={`${name}的账号`} note={<Link to={paths.accounts()}>全部账号</Link>}>
      <div className={styles.page}>
        <div className={styles.cards}>
          <Card title="账号" aside={<AccountState account={data} />}>
            <Facts>
              <dt>姓名</dt>
              <dd>
                <Link to={paths.person(data.personId)}>{name}</Link>
              </dd>
              <dt>用户名</dt>
              <dd>{data.loginName}</dd>
              <dt>管理员</dt>
              <dd>{data.administration ? roleLabels[data.administration] : '不是'}</dd>
              <dt>密码</dt>
              <dd>{data.passwordChangedAt ? `${day(data.passwordChangedAt)} 设的` : '还没有设'}</dd>
              <dt>动态口令</dt>
              <dd>{data.hasSecondFactor ? '已设置' : '没有设置'}</dd>
              <dt>统一身份</dt>
              <dd>{data.identities.map(({ issuer }) => issuer).join('、') || '没有连接'}</dd>
              <dt>建立</dt>
              <dd>{dayAndTime(data.createdAt)}</dd>
              <dt>上次登录</dt>
              <dd>{data.signedInAt ? dayAndTime(data.signedInAt) : '从未'}</dd>
            </Facts>
          </Card>
          <AccountDeeds account={data} />
        </div>
        <AccountSessionsCard account={data} />
      </div>
    </Page>
  );
}
