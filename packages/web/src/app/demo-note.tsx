import { useQuery } from '@tanstack/react-query';
import { queries } from '../data/queries.js';
import styles from './shell.module.css';

/** Stands on every page of a demo: what is seen here has never happened. */
export function DemoNote() {
  const { data: about } = useQuery(queries.about());
  if (!about?.demo) return null;
  return (
    <aside aria-label="演示数据" className={styles.demo}>
      演示数据：城市、单位、人员全部虚构
    </aside>
  );
}
