import { type ReactNode, useId } from 'react';
import styles from './card.module.css';

interface CardProps {
  title: ReactNode;
  /** Quiet words after the title. */
  note?: ReactNode;
  /** At the right end of the head. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A titled part of a page: white, one line around it, no shadow. */
export function Card({ title, note, aside, children }: CardProps) {
  const heading = useId();
  return (
    <section className={styles.card} aria-labelledby={heading}>
      <header className={styles.head}>
        <h2 id={heading}>{title}</h2>
        {note && <span className="note">{note}</span>}
        {aside && <div className={styles.aside}>{aside}</div>}
      </header>
      {children}
    </section>
  );
}
