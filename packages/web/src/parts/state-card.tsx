import type { ReactNode } from 'react';
import { Glyph } from './glyph.js';
import styles from './state-card.module.css';

interface StateCardProps {
  title: string;
  /** Why it is so. */
  children: ReactNode;
  /** What to do next, the main deed first. */
  actions?: ReactNode;
  /** Said quietly behind the deeds: a request number, a code. */
  note?: ReactNode;
  /** A rule said no: shows the lock. */
  locked?: boolean;
  /** `alert` speaks at once, for what failed after a deed. */
  role?: 'alert' | 'status';
}

/** What is so; why; what next. Every empty, refused and failed state is told in this one form. */
export function StateCard({ title, children, actions, note, locked, role }: StateCardProps) {
  return (
    <section className={styles.card} role={role}>
      <h2 className={styles.title}>
        {locked && <Glyph name="lock" />} {title}
      </h2>
      <div className={styles.why}>{children}</div>
      {(actions || note) && (
        <div className={styles.next}>
          {actions}
          {note && <span className="note">{note}</span>}
        </div>
      )}
    </section>
  );
}
