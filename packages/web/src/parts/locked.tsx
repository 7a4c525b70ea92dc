import { Glyph } from './glyph.js';
import styles from './locked.module.css';

/** Why something may not be done: lock and reason, in place of the deed or beside it. */
export function Locked({ why }: { why: string }) {
  return (
    <p className={styles.locked}>
      <Glyph name="lock" style={{ marginTop: 2 }} />
      <span>{why}</span>
    </p>
  );
}
