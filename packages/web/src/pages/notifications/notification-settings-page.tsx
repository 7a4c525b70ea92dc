import { useQuery } from '@tanstack/react-query';
import { notificationQueries } from '../../data/notification-queries.js';
import { useSession } from '../../data/session.js';
import { Failure } from '../../parts/failure.js';
import { Waiting } from '../../parts/waiting.js';
import { CalendarCard } from './calendar-card.js';
import { DigestCard } from './digest-card.js';
import { NotificationFrame } from './notification-frame.js';
import styles from './notifications.module.css';

/** 通知设置: when one is told, by mail or not, and the calendar of one's deadlines. */
export function Component() {
  const session = useSession();
  const { data, error, refetch } = useQuery({
    ...notificationQueries.settings(),
    enabled: session?.mode === 'accounts',
  });
  return (
    <NotificationFrame title="通知设置">
      {!data && error && <Failure error={error} what="没有读到通知设置" retry={() => void refetch()} />}
      {!data && !error && <Waiting what="正在读通知设置" />}
      {data && (
        <div className={styles.cards}>
          <DigestCard settings={data} />
          <CalendarCard since={data.calendarSince} />
        </div>
      )}
    </NotificationFrame>
  );
}
