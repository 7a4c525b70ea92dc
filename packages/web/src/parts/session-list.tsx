import type { SessionRow } from '@bihuan/contract';
import { AskFirst } from './ask-first.js';
import { dayAndTime } from './moment.js';
import { type Column, RowsTable } from './rows-table.js';
import { Tag } from './tag.js';

interface SessionListProps {
  rows: SessionRow[];
  /** Absent where the sessions may be seen but not ended. */
  end?: (sessionId: string) => Promise<unknown>;
  failed: (error: unknown) => void;
}

/** Sign-ins that still live: with what, from where, since when. */
export function SessionList({ rows, end, failed }: SessionListProps) {
  const columns: Column<SessionRow>[] = [
    {
      key: 'device',
      head: '设备',
      cell: (row) => (
        <>
          {row.device ?? '没有告知设备'} {row.isThis && <Tag tone="brand">这一次</Tag>}{' '}
          {!row.open && <Tag tone="amber">还没输动态口令</Tag>}
        </>
      ),
    },
    { key: 'address', head: '网络地址', width: '180px', cell: (row) => row.address ?? '—' },
    { key: 'factor', head: '动态口令', width: '90px', cell: (row) => (row.secondFactor ? '用过' : '没有用') },
    { key: 'from', head: '登录时间', width: '140px', cell: (row) => dayAndTime(row.createdAt) },
    { key: 'seen', head: '最近使用', width: '140px', cell: (row) => dayAndTime(row.seenAt) },
  ];
  if (end) {
    columns.push({
      key: 'end',
      head: null,
      width: '80px',
      cell: (row) =>
        !row.isThis && (
          <AskFirst
            deed="结束"
            about={row.device ?? row.id}
            consequence="那边要重新登录，没有存下的会丢"
            act={() => end(row.id)}
            failed={failed}
          />
        ),
    });
  }
  return <RowsTable label="登录会话" rows={rows} columns={columns} keyOf={(row) => row.id} />;
}
