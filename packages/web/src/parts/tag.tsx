import type { ReactNode } from 'react';
import styles from './tag.module.css';

/** A short word on a state. The word says it; the colour only helps to find it. */
export function Tag({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`${styles.tag} ${styles[tone]}`}>{children}</span>;
}
type Tone = 'plain' | 'brand' | 'green' | 'amber' | 'red';
