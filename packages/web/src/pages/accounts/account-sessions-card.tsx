import type { AccountPage } from '@bihuan/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { accountKeys, accountQueries } from '../../data/account-queries.js';
import { useMay } from '../../data/session.js';
import { useDeed } from '../../data/use-deed.js';
import { AskFirst } from '../../parts/ask-first.js';
import { Card } from '../../parts/card.js';
import { Locked } from '../../parts/locked.js';
import { PagedList } from '../../parts/paged-list.js';
import { Refusal } from '../../parts/refusal.js';
import { SessionList } from '../../parts/session-list.js';

/** Where somebody else is signed in: for the security administrator. */
export function AccountSessionsCard({ account }: { account: AccountPage }) {
  const may = useMay();
  if (account.sessionsObjection || !may('readSessions')) {
    return (
      <Card title="登录会话">
        <Locked why={account.sessionsObjection ?? '登录会话由安全管理员查看和结束。'} />
      </Card>
    );
  }
  return <Sessions accountId={account.id} />;
}

function Sessions({ accountId }: { accountId: string }) {
  const query = useInfiniteQuery(accountQueries.sessions(accountId));
  const [failure, setFailure] = useState<unknown>(null);
  const stale = [accountKeys.sessions(accountId)];
  const endOne = useDeed('endAccountSession', stale);
  const endAll = useDeed('endAccountSessions', stale);
  const count = query.data?.pages.flatMap(({ rows }) => rows).length ?? 0;
  return (
    <Card
      title="登录会话"
      aside={
        count > 0 && (
          <AskFirst
            deed="结束全部"
            consequence="本人在所有地方都要重新登录"
            act={() => endAll.mutateAsync({ params: { accountId } })}
            failed={setFailure}
          />
        )
      }
    >
      <Refusal error={failure} what="没有结束" />
      <PagedList query={query} what="登录会话" empty={<p>现在没有在任何地方登录。</p>}>
        {(rows) => (
          <SessionList
            rows={rows}
            end={(sessionId) => endOne.mutateAsync({ params: { accountId, sessionId } })}
            failed={setFailure}
          />
        )}
      </PagedList>
    </Card>
  );
}
