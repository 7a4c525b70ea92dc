import type { LedgerCounts } from '@bihuan/contract';
import { SIGNATURE_VOID, statusLabel } from '@bihuan/domain';
import type { StatusShape } from '../../parts/status/shapes.js';
import { outcomeWords } from '../../parts/status/stand.js';
import { StatusMark } from '../../parts/status/status-mark.js';
import styles from './counts-strip.module.css';
import type { LedgerView } from './ledger-view.js';
import type { ChangeView } from './use-ledger-view.js';

type Stand = keyof LedgerCounts['byStand'];
type Filters = LedgerView['filters'];

/** In the order in which one asks: what came out of it, then what is on its way. */
const stands: readonly { stand: Stand; shape: StatusShape; label: string; status: Filters['status'] }[] = [
  { stand: 'resolved', shape: 'resolved', label: outcomeWords.resolved, status: 'signedOff' },
  { stand: 'longTerm', shape: 'longTerm', label: statusLabel('longTerm'), status: 'longTerm' },
  {
    stand: 'notImplemented',
    shape: 'notImplemented',
    label: outcomeWords.notImplemented,
    status: 'signedOff',
  },
  { stand: 'reopened', shape: 'reopened', label: '重新整改', status: 'underway' },
  { stand: 'voided', shape: 'voided', label: SIGNATURE_VOID, status: 'signedOff' },
  { stand: 'verified', shape: 'verified', label: statusLabel('verified'), status: 'verified' },
  { stand: 'endorsed', shape: 'endorsed', label: statusLabel('endorsed'), status: 'endorsed' },
  { stand: 'submitted', shape: 'submitted', label: statusLabel('submitted'), status: 'submitted' },
  { stand: 'underway', shape: 'underway', label: '首次整改在办', status: 'underway' },
  { stand: 'registered', shape: 'registered', label: statusLabel('registered'), status: 'registered' },
];

interface StandsLineProps {
  counts: LedgerCounts;
  view: LedgerView;
  change: ChangeView;
}

/** Where the findings stand, outcomes side by side and never as one rate. Each count narrows the table. */
export function StandsLine({ counts, view, change }: StandsLineProps) {
  const { status: chosen, ...rest } = view.filters;
  const toggle = (status: Filters['status']) =>
    change({ filters: chosen === status ? rest : { ...rest, ...(status && { status }) } });
  return (
    <div className={styles.numbers}>
      {stands
        .filter(({ stand }) => counts.byStand[stand] > 0)
        .map(({ stand, shape, label, status }) => (
          <button
            key={stand}
            type="button"
            aria-pressed={chosen === status}
            className={styles.count}
            onClick={() => toggle(status)}
          >
            <StatusMark shape={shape}>{label}</StatusMark>
            <strong>{counts.byStand[stand]}</strong>
          </button>
        ))}
    </div>
  );
}
