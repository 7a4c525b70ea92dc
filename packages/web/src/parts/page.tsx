import type { ReactNode } from 'react';
import styles from './page.module.css';

interface PageProps {
  /** Names the browser's tab, and the page where `heading` does not. */
  title: string;
  heading?: ReactNode;
  note?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** A plain page: heading, deeds at its right, content. */
export function Page({ title, heading, note, actions, children }: PageProps) {
  return (
    <div className={styles.page}>
      <title>{`${title} ・ 闭环`}</title>
      <header className={styles.head}>
        <h1>{heading ?? title}</h1>
        {note && <span className="note">{note}</span>}
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}
