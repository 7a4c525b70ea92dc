import type { LedgerCounts } from '@bihuan/contract';
import { StatusMark } from '../../parts/status/status-mark.js';
import styles from './counts-strip.module.css';
import type { LedgerView } from './ledger-view.js';
import { type Stand, stands } from './stands.js';
import type { ChangeView } from './use-ledger-view.js';

interface StandsLineProps {
  counts: LedgerCounts;
  view: LedgerView;
  change: ChangeView;
}

/** Where the findings stand, outcomes side by side and never as one rate. Each count narrows the table. */
export function StandsLine({ counts, view, change }: StandsLineProps) {
  const chosen = view.filters.stand;
  const toggle = (stand: Stand) =>
    change(({ filters: { stand: before, ...rest } }) => ({
      filters: before === stand ? rest : { ...rest, stand },
    }));
  return (
    <div className={styles.numbers}>
      {stands
        .filter(({ stand }) => counts.byStand[stand] > 0)
        .map(({ stand, shape, label }) => (
          <button
            key={stand}
            type="button"
            aria-pressed={chosen === stand}
            className={styles.count}
            onClick={() => toggle(stand)}
          >
            <StatusMark shape={shape}>{label}</StatusMark>
            <strong>{counts.byStand[stand]}</strong>
          </button>
        ))}
    </div>
  );
}
