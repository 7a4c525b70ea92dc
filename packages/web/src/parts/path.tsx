import { Children, type ReactNode } from 'react';
import styles from './path.module.css';

/** Where a page lies: `台账 / 章节 / 2.04`, each step a child. */
export function Path({ children }: { children: ReactNode }) {
  return (
    <nav aria-label="所在位置">
      <ol className={styles.path}>
        {Children.toArray(children).map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is known by its place
          <li key={index}>{step}</li>
        ))}
      </ol>
    </nav>
  );
}
