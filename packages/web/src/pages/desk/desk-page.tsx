import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { loopQueries, type WaitKind } from '../../data/loop-queries.js';
import { queries } from '../../data/queries.js';
import { useSession } from '../../data/session.js';
import { ButtonLink } from '../../parts/button-link.js';
import { Failure } from '../../parts/failure.js';
import { KeysPanel } from '../../parts/keys-panel.js';
import { Page } from '../../parts/page.js';
import { StateCard } from '../../parts/state-card.js';
import { today } from '../../parts/today.js';
import { waitLabels } from '../../parts/wait-labels.js';
import { Waiting } from '../../parts/waiting.js';
import { paths } from '../../paths.js';
import { DeskKinds } from './desk-kinds.js';
import { DeskList } from './desk-list.js';
import { deskKeys, useDeskKeys } from './use-desk-keys.js';

/** 工作台: what waits for whoever reads, reddest and oldest first, and nothing else. */
export function Component() {
  const session = useSession();
  const [search, setSearch] = useSearchParams();
  const [helping, setHelping] = useState(false);
  const kind = readKind(search.get('kind'));
  const counts = useQuery({ ...loopQueries.deskCounts(), enabled: session?.mode === 'accounts' });
  useDeskKeys(() => setHelping(true));
  const choose = (next: WaitKind | null) => setSearch(next ? { kind: next } : {}, { replace: true });
  if (session?.mode === 'local') return <LocalDesk />;
  const kinds = counts.data?.kinds ?? [];
  const total = kinds.reduce((sum, { count }) => sum + count, 0);
  return (
    <Page
      title="工作台"
      heading={counts.data ? `轮到你 ${total} 件` : '工作台'}
      note={total > 0 ? `${today()}　逾期在前，早到期在前` : today()}
    >
      {total > 0 && <DeskKinds kinds={kinds} total={total} chosen={kind} choose={choose} />}
      <DeskRows kind={kind} showAll={() => choose(null)} />
      <KeysPanel keys={deskKeys} open={helping} close={() => setHelping(false)} />
    </Page>
  );
}

function DeskRows({ kind, showAll }: { kind: WaitKind | null; showAll: () => void }) {
  const query = useInfiniteQuery(loopQueries.desk(kind));
  const works = useInfiniteQuery(queries.rectifications());
  const rows = query.data?.pages.flatMap((page) => page.rows);
  if (!rows) {
    return query.error ? (
      <Failure error={query.error} what="没有读到工作台" retry={() => void query.refetch()} />
    ) : (
      <Waiting what="正在读工作台" />
    );
  }
  if (rows.length === 0) return <NothingWaits kind={kind} showAll={showAll} />;
  const more = query.hasNextPage && !query.isFetchingNextPage ? query.fetchNextPage : null;
  const several = (works.data?.pages[0]?.rows.length ?? 0) > 1;
  return <DeskList {...{ rows, more, several }} />;
}

function NothingWaits({ kind, showAll }: { kind: WaitKind | null; showAll: () => void }) {
  const onlyReads = useSession()?.me?.roles.every(({ role }) => role === 'superiorReader');
  if (kind !== null) {
    return (
      <StateCard
        title={`没有要你${waitLabels[kind]}的事`}
        actions={
          <Button type="primary" onClick={showAll}>
            看全部待办
          </Button>
        }
      >
        这一类都办完了，或者已经转给别人。
      </StateCard>
    );
  }
  return (
    <StateCard
      title="现在没有轮到你的事"
      actions={
        <ButtonLink type="primary" to={paths.rectifications()}>
          去看台账
        </ButtonLink>
      }
    >
      {onlyReads
        ? '你是上级：平时只看台账，没有要你办的事。要退回补课、重启或评估，请从问题页和“方案和督查”页办。'
        : '有问题轮到你时会出现在这里，逾期的在最前面。方案没有审定的问题不会出现。'}
    </StateCard>
  );
}

function LocalDesk() {
  return (
    <Page title="工作台">
      <StateCard title="工作台要有账号" actions={<ButtonLink to={paths.settings()}>去启用账号</ButtonLink>}>
        报进展、审核、核验和销号都要有人签名，所以要先启用账号；台账、导入和导出照常能用。
      </StateCard>
    </Page>
  );
}

function readKind(text: string | null): WaitKind | null {
  return text !== null && text in waitLabels ? (text as WaitKind) : null;
}
