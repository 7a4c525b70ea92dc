import { useQuery } from '@tanstack/react-query';
import { NavLink } from 'react-router';
import { loopQueries } from '../data/loop-queries.js';
import { paths } from '../paths.js';
import styles from './desk-link.module.css';

/** 工作台 with how much waits there. */
export function DeskLink() {
  const { data } = useQuery(loopQueries.deskCounts());
  const waiting = data?.kinds.reduce((sum, { count }) => sum + count, 0) ?? 0;
  return (
    <NavLink to={paths.desk()}>
      工作台
      {waiting > 0 && <span className={styles.count}>{waiting}</span>}
    </NavLink>
  );
}
