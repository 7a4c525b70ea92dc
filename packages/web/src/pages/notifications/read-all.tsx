import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { notificationKeys, notificationQueries } from '../../data/notification-queries.js';
import { useDeed } from '../../data/use-deed.js';
import { Refusal } from '../../parts/refusal.js';
import styles from './notifications.module.css';

/** 全部标为已读: all that is shown and older; what came after it stays unread. */
export function ReadAll({ upTo }: { upTo: string }) {
  const { data } = useQuery(notificationQueries.unread());
  const readAll = useDeed('readAllNotifications', [notificationKeys.own]);
  const [done, setDone] = useState<number | null>(null);
  const said = useRef<HTMLSpanElement>(null);
  const run = async () => {
    setDone((await readAll.mutateAsync({ body: { upTo } })).count);
    // The button goes: whoever pressed it by keyboard goes on from here.
    said.current?.focus();
  };
  return (
    <div className={styles.readAll}>
      <Refusal error={readAll.error} what="没有标上" />
      <span ref={said} role="status" tabIndex={-1} className="note">
        {done === null ? data?.unread === 0 && '都读过了' : `标了 ${done} 条`}
      </span>
      {data?.unread !== 0 && (
        <Button loading={readAll.isPending} onClick={() => void run().catch(() => undefined)}>
          全部标为已读
        </Button>
      )}
    </div>
  );
}
