import type { CallResult } from '@bihuan/contract';
import type { WaitKind } from '../../data/loop-queries.js';
import { waitLabels } from '../../parts/wait-labels.js';
import styles from './desk.module.css';

interface DeskKindsProps {
  kinds: CallResult<'countDesk'>['kinds'];
  total: number;
  chosen: WaitKind | null;
  choose: (kind: WaitKind | null) => void;
}

/** How much of each kind waits, and how much of it is late. Each narrows the list. */
export function DeskKinds({ kinds, total, chosen, choose }: DeskKindsProps) {
  const order = Object.keys(waitLabels);
  const inOrder = [...kinds].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  return (
    <fieldset className={styles.kinds} aria-label="按要办的事分">
      <button type="button" aria-pressed={chosen === null} onClick={() => choose(null)}>
        全部 <strong>{total}</strong>
      </button>
      {inOrder.map(({ kind, count, overdue }) => (
        <button key={kind} type="button" aria-pressed={chosen === kind} onClick={() => choose(kind)}>
          {waitLabels[kind]} <strong>{count}</strong>
          {overdue > 0 && <span className={styles.late}>逾期 {overdue}</span>}
        </button>
      ))}
    </fieldset>
  );
}
