import type { ReactNode } from 'react';
import styles from './facts.module.css';

interface FactsProps {
  /** Where the names are longer than five characters: on a phone each then stands above what it names. */
  isWide?: boolean;
  /** `dt` and `dd` in turn. */
  children: ReactNode;
}

/** What is known of a thing: names on the left, what they name on the right. */
export function Facts({ isWide = false, children }: FactsProps) {
  return <dl className={`${styles.facts} ${isWide ? styles.wide : ''}`}>{children}</dl>;
}
