import type { Webhook } from '@bihuan/contract';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { notificationQueries } from '../../data/notification-queries.js';
import { queries } from '../../data/queries.js';
import { Failure } from '../../parts/failure.js';
import { dayAndTime } from '../../parts/moment.js';
import { Page } from '../../parts/page.js';
import { type Column, RowsTable } from '../../parts/rows-table.js';
import { StateCard } from '../../parts/state-card.js';
import { Tag } from '../../parts/tag.js';
import { Waiting } from '../../parts/waiting.js';
import { paths } from '../../paths.js';
import { WebhookDeeds } from './webhook-deeds.js';
import { webhookKinds } from './webhook-kinds.js';
import { WebhookPanel } from './webhook-panel.js';
import styles from './webhooks.module.css';

const columns: Column<Webhook>[] = [
  { key: 'name', head: '名称', cell: (webhook) => <Name webhook={webhook} /> },
  { key: 'kind', head: '发给谁', width: '140px', cell: ({ kind }) => webhookKinds[kind].label },
  { key: 'host', head: '发到', width: '220px', cell: ({ host }) => host },
  { key: 'secret', head: '签名', width: '60px', cell: ({ hasSecret }) => (hasSecret ? '有' : '—') },
  {
    key: 'enabled',
    head: '状态',
    width: '72px',
    cell: (webhook) => <Standing webhook={webhook} />,
  },
];

/** 接收地址: group robots and programs that get the daily digest of a rectification. */
export function Component() {
  const { rectificationId = '' } = useParams();
  const { data, error, refetch } = useQuery(notificationQueries.webhooks(rectificationId));
  const header = useQuery(queries.rectification(rectificationId));
  const [open, setOpen] = useState<Webhook | 'new' | null>(null);
  return (
    <Page
      title="通知发到群机器人"
      note={<Link to={paths.ledger(rectificationId)}>{header.data?.name ?? '台账'}</Link>}
      actions={
        data && (
          <Button type="primary" onClick={() => setOpen('new')}>
            添加接收地址
          </Button>
        )
      }
    >
      <p className={styles.lead}>
        每个工作日八点以后，把这项整改工作里临近到期和逾期的问题发到群里或别的程序，一天一次，没有就不发。限定范围的问题只写编号。能看到那个群的人都会看到，请只发到该知道的群。
      </p>
      {!data && error && <Failure error={error} what="没有读到接收地址" retry={() => void refetch()} />}
      {!data && !error && <Waiting what="正在读接收地址" />}
      {data && <Webhooks rows={data.rows} rectificationId={rectificationId} change={setOpen} />}
      {open && (
        <WebhookPanel
          rectificationId={rectificationId}
          webhook={open === 'new' ? null : open}
          close={() => setOpen(null)}
        />
      )}
    </Page>
  );
}

/** With what is wrong, where whoever added it looks first. */
function Name({ webhook: { name, trouble } }: { webhook: Webhook }) {
  if (!trouble) return <>{name}</>;
  const next = trouble.isGivenUp ? '不再自动重发，请改好后试发' : '会自动再试';
  return (
    <>
      {name}
      <p className="note">
        {dayAndTime(trouble.madeAt)} 的汇总没有送到：{trouble.reason.replace(/。$/, '')}。{next}。
      </p>
    </>
  );
}

function Standing({ webhook: { enabled, trouble } }: { webhook: Webhook }) {
  if (!enabled) return <Tag>停用</Tag>;
  return trouble ? <Tag tone="red">没送到</Tag> : <Tag tone="green">在用</Tag>;
}

interface WebhooksProps {
  rows: readonly Webhook[];
  rectificationId: string;
  change: (webhook: Webhook) => void;
}

function Webhooks({ rows, rectificationId, change }: WebhooksProps) {
  const [said, say] = useState('');
  const deeds: Column<Webhook> = {
    key: 'deeds',
    head: null,
    width: '270px',
    cell: (webhook) => (
      <WebhookDeeds
        webhook={webhook}
        rectificationId={rectificationId}
        change={() => change(webhook)}
        say={say}
      />
    ),
  };
  return (
    <>
      <p role="status" className={styles.said}>
        {said}
      </p>
      {rows.length === 0 ? (
        <StateCard title="还没有接收地址">
          可以是企业微信、钉钉的群机器人，也可以是接收 JSON 的程序。添加以后先试发一条。
        </StateCard>
      ) : (
        <RowsTable
          label="接收地址"
          rows={rows}
          columns={[...columns, deeds]}
          keyOf={({ id }) => id}
          isQuiet={({ enabled }) => !enabled}
        />
      )}
    </>
  );
}
