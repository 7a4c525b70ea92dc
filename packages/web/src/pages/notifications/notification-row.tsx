import type { Notification } from '@bihuan/contract';
import { noticeKindOf } from '@bihuan/domain';
import { Link } from 'react-router';
import { dayAndTime } from '../../parts/moment.js';
import { Tag } from '../../parts/tag.js';
import { paths } from '../../paths.js';
import styles from './notifications.module.css';

interface NotificationRowProps {
  row: Notification;
  isRead: boolean;
  /** It was followed to its finding. */
  open: () => void;
}

/** Only what is already wrong is red; everything else is news. */
const tones = { red: 'red', signatureVoided: 'red', returned: 'amber', yellow: 'amber' } as const;

/** One notification, which leads to its finding. */
export function NotificationRow({ row, isRead, open }: NotificationRowProps) {
  const tone = row.kind in tones ? tones[row.kind as keyof typeof tones] : 'plain';
  return (
    <li className={`${styles.row} ${isRead ? '' : styles.unread}`}>
      <span className={styles.dot} aria-hidden="true" />
      <Link to={paths.finding(row.findingId)} onClick={() => !isRead && open()}>
        {!isRead && <span className="visually-hidden">未读：</span>}
        {row.line}
      </Link>
      <span className={styles.about}>
        <Tag tone={tone}>{noticeKindOf(row.kind).label}</Tag>
        <time dateTime={row.at} className="note">
          {dayAndTime(row.at)}
        </time>
      </span>
    </li>
  );
}
