import type { Notification } from '@bihuan/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { notificationKeys, notificationQueries } from '../../data/notification-queries.js';
import { useSession } from '../../data/session.js';
import { useDeed } from '../../data/use-deed.js';
import { PagedList } from '../../parts/paged-list.js';
import { StateCard } from '../../parts/state-card.js';
import { NotificationFrame } from './notification-frame.js';
import { NotificationRow } from './notification-row.js';
import styles from './notifications.module.css';
import { ReadAll } from './read-all.js';

/** 通知: what happened to the findings that one has to do with, newest first. */
export function Component() {
  const session = useSession();
  const [search, setSearch] = useSearchParams();
  const onlyUnread = search.has('unread');
  const query = useInfiniteQuery({
    ...notificationQueries.list(onlyUnread),
    enabled: session?.mode === 'accounts',
  });
  const newest = query.data?.pages[0]?.rows[0];
  return (
    <NotificationFrame title="通知">
      <div className={styles.filter}>
        <Checkbox
          checked={onlyUnread}
          onChange={({ target }) => setSearch(target.checked ? { unread: '1' } : {}, { replace: true })}
        >
          只看没读的
        </Checkbox>
        {newest && <ReadAll upTo={newest.id} />}
      </div>
      <PagedList query={query} what="通知" empty={<Nothing onlyUnread={onlyUnread} />}>
        {(rows) => <Rows rows={rows} />}
      </PagedList>
    </NotificationFrame>
  );
}

function Rows({ rows }: { rows: readonly Notification[] }) {
  const read = useDeed('readNotification', [notificationKeys.own]);
  // What was opened from here is read at once, whatever list it stands in.
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const open = (notificationId: string) => {
    setOpened(new Set([...opened, notificationId]));
    read.mutate({ params: { notificationId } });
  };
  return (
    <ul className={styles.list} aria-label="收到的通知">
      {rows.map((row) => (
        <NotificationRow
          key={row.id}
          row={row}
          isRead={row.readAt !== null || opened.has(row.id)}
          open={() => open(row.id)}
        />
      ))}
    </ul>
  );
}

function Nothing({ onlyUnread }: { onlyUnread: boolean }) {
  return onlyUnread ? (
    <StateCard role="status" title="都读过了">
      有新的，右上角的铃铛会标出几条。
    </StateCard>
  ) : (
    <StateCard title="还没有通知">
      问题临近到期、逾期、被退回、签字失效、轮到你办理时，会在这里告诉你；半年以前的自动清理。
    </StateCard>
  );
}
