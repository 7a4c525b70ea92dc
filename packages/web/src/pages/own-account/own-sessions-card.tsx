import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { accountKeys, accountQueries } from '../../data/account-queries.js';
import { useDeed } from '../../data/use-deed.js';
import { AskFirst } from '../../parts/ask-first.js';
import { Card } from '../../parts/card.js';
import { PagedList } from '../../parts/paged-list.js';
import { Refusal } from '../../parts/refusal.js';
import { SessionList } from '../../parts/session-list.js';
import { StateCard } from '../../parts/state-card.js';

/** Where I am signed in; one of them, or all others, can be ended. */
export function OwnSessionsCard() {
  const query = useInfiniteQuery(accountQueries.ownSessions());
  const [failure, setFailure] = useState<unknown>(null);
  const endOne = useDeed('endOwnSession', [accountKeys.ownSessions]);
  const endOthers = useDeed('endOtherSessions', [accountKeys.ownSessions]);
  const others = query.data?.pages.flatMap(({ rows }) => rows).filter(({ isThis }) => !isThis).length ?? 0;
  return (
    <Card
      title="我在这些地方登录着"
      note="有不认识的，先结束它，再换密码"
      aside={
        others > 0 && (
          <AskFirst
            deed="结束其他全部"
            consequence="除了这一次，别处都要重新登录"
            act={() => endOthers.mutateAsync({})}
            failed={setFailure}
          />
        )
      }
    >
      <Refusal error={failure} what="没有结束" />
      <PagedList
        query={query}
        what="登录会话"
        empty={<StateCard title="没有别的登录">只有这一次。</StateCard>}
      >
        {(rows) => (
          <SessionList
            rows={rows}
            end={(sessionId) => endOne.mutateAsync({ params: { sessionId } })}
            failed={setFailure}
          />
        )}
      </PagedList>
    </Card>
  );
}
