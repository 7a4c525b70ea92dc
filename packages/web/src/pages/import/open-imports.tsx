import { useQuery } from '@tanstack/react-query';
import { queries } from '../../data/queries.js';
import { ButtonLink } from '../../parts/button-link.js';
import { Card } from '../../parts/card.js';
import { dayAndTime } from '../../parts/moment.js';
import { paths } from '../../paths.js';
import styles from './import-list.module.css';
import { importStateWords, isOpen } from './import-states.js';

/** Drafts that wait; nothing when there are none. */
export function OpenImports() {
  const { data } = useQuery(queries.imports());
  const open = data?.rows.filter(isOpen) ?? [];
  if (open.length === 0) return null;
  return (
    <Card title="还没建成台账的草稿" note={`${open.length} 份`}>
      <ul>
        {open.map((status) => (
          <li key={status.id} className={styles.row}>
            <span className={styles.name}>{status.fileName}</span>
            <span className="note">
              {importStateWords[status.state]}
              {status.itemCount !== null && `，读出 ${status.itemCount} 个问题`} ・{' '}
              {dayAndTime(status.updatedAt)}
            </span>
            <ButtonLink to={paths.import(status.id)}>
              {status.state === 'ready' ? '接着校' : '接着做'}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </Card>
  );
}
