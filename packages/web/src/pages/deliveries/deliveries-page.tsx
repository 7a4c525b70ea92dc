import type { FailedDelivery } from '@bihuan/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { notificationKeys, notificationQueries } from '../../data/notification-queries.js';
import { useDeed } from '../../data/use-deed.js';
import { dayAndTime } from '../../parts/moment.js';
import { Page } from '../../parts/page.js';
import { PagedList } from '../../parts/paged-list.js';
import { Refusal } from '../../parts/refusal.js';
import { type Column, RowsTable } from '../../parts/rows-table.js';
import { StateCard } from '../../parts/state-card.js';
import { paths } from '../../paths.js';
import styles from './deliveries.module.css';

const columns: Column<FailedDelivery>[] = [
  { key: 'to', head: '发给谁', width: '240px', cell: (row) => <Addressee row={row} /> },
  { key: 'why', head: '为什么没发出去', cell: ({ lastError }) => lastError ?? '没有记下原因' },
  { key: 'tries', head: '试过', width: '64px', cell: ({ tries }) => `${tries} 次` },
  { key: 'made', head: '何时生成', width: '140px', cell: ({ madeAt }) => dayAndTime(madeAt) },
  { key: 'ended', head: '何时放弃', width: '140px', cell: ({ endedAt }) => dayAndTime(endedAt) },
];

/** 没发出去的通知: what was given up after all tries. Whoever runs the server sees that it failed, not what it said. */
export function Component() {
  const query = useInfiniteQuery(notificationQueries.failed());
  const retry = useDeed('retryDelivery', [notificationKeys.failed]);
  const [said, say] = useState('');
  const counts = query.data?.pages[0];
  const run = async ({ id, addressee }: FailedDelivery) => {
    say('');
    await retry.mutateAsync({ params: { deliveryId: id } });
    say(`已经重新排队${addressee ? `，发给${addressee}` : ''}，一分钟内发出。还不行，会再列在这里。`);
  };
  return (
    <Page title="没发出去的通知" note="只看发给谁、为什么没到，看不到内容">
      {counts && counts.waiting > 0 && (
        <p className={styles.lead}>另有 {counts.waiting} 条排着队，会自动发，不用管。</p>
      )}
      <Refusal error={retry.error} what="没有重发" />
      <p role="status" className={styles.said}>
        {said}
      </p>
      <PagedList
        query={query}
        what="没发出去的通知"
        empty={
          <StateCard title="没有放弃的通知">
            邮件和群消息发不出去时会自动重试，两天左右还不行的列在这里。
          </StateCard>
        }
      >
        {(rows) => (
          <Rows rows={rows} busy={retry.isPending} retry={(row) => void run(row).catch(() => undefined)} />
        )}
      </PagedList>
    </Page>
  );
}

interface RowsProps {
  rows: readonly FailedDelivery[];
  busy: boolean;
  retry: (row: FailedDelivery) => void;
}

function Rows({ rows, busy, retry }: RowsProps) {
  const deeds: Column<FailedDelivery> = {
    key: 'deeds',
    head: null,
    width: '80px',
    cell: (row) => (
      <Button
        size="small"
        aria-label={`重发：${row.addressee ?? '不在了的'}，${dayAndTime(row.madeAt)}`}
        disabled={busy}
        onClick={() => retry(row)}
      >
        重发
      </Button>
    ),
  };
  return (
    <RowsTable label="没发出去的通知" rows={rows} columns={[...columns, deeds]} keyOf={({ id }) => id} />
  );
}

function Addressee({ row: { channel, addressee, addresseeId } }: { row: FailedDelivery }) {
  if (channel === 'webhook') return <>接收地址 {addressee ?? '（已删去）'}</>;
  return (
    <>
      邮件 <Link to={paths.person(addresseeId)}>{addressee ?? '（姓名已删除）'}</Link>
    </>
  );
}
