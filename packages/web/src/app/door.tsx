import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Outlet } from 'react-router';
import { queries } from '../data/queries.js';
import styles from './door.module.css';
import { OfflineNote } from './offline-note.js';

/** The frame of the pages before the program: signing in, one-time links, what is still missing. */
export function Door({ wide = false }: { wide?: boolean }) {
  const { data: about } = useQuery(queries.about());
  return (
    <div className={styles.door}>
      <header className={styles.brand}>
        <img src="/mark.svg" alt="" width="32" height="32" />
        <span>闭环</span>
        <span className="note">整改台账</span>
      </header>
      <OfflineNote />
      <main id="page" className={`${styles.page} ${wide ? styles.wide : ''}`}>
        <Outlet />
      </main>
      <footer className="note">{about && `版本 ${about.version}`}</footer>
    </div>
  );
}

/** Of everybody's way in who needs a second factor: password, app, recovery codes. */
const STEPS = 3;

interface DoorCardProps {
  title: string;
  /** Which step of the way in it is, where it is one. */
  step?: 1 | 2 | 3;
  /** One sentence on what this is for. */
  lead?: ReactNode;
  children: ReactNode;
}

/** The one thing to do at the door. */
export function DoorCard({ title, step, lead, children }: DoorCardProps) {
  return (
    <section className={styles.card}>
      <title>{`${title} ・ 闭环`}</title>
      {step && <p className={styles.step}>{`第 ${step} 步，共 ${STEPS} 步`}</p>}
      <h1>{title}</h1>
      {lead && <p className={styles.lead}>{lead}</p>}
      {children}
    </section>
  );
}
