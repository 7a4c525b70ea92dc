import type { LedgerCounts } from '@bihuan/contract';
import { SIGNATURE_VOID, statusLabel } from '@bihuan/domain';
import type { StatusShape } from '../../parts/status/shapes.js';
import { outcomeWords } from '../../parts/status/stand.js';

/** Where a finding may stand, as the counts tell it. */
export type Stand = keyof LedgerCounts['byStand'];

/** In the order in which one asks: what came out of it, then what is on its way. */
export const stands: readonly { stand: Stand; shape: StatusShape; label: string }[] = [
  { stand: 'resolved', shape: 'resolved', label: outcomeWords.resolved },
  { stand: 'longTerm', shape: 'longTerm', label: statusLabel('longTerm') },
  { stand: 'notImplemented', shape: 'notImplemented', label: outcomeWords.notImplemented },
  { stand: 'reopened', shape: 'reopened', label: '重新整改' },
  { stand: 'voided', shape: 'voided', label: SIGNATURE_VOID },
  { stand: 'verified', shape: 'verified', label: statusLabel('verified') },
  { stand: 'endorsed', shape: 'endorsed', label: statusLabel('endorsed') },
  { stand: 'submitted', shape: 'submitted', label: statusLabel('submitted') },
  { stand: 'underway', shape: 'underway', label: '首次整改在办' },
  { stand: 'registered', shape: 'registered', label: statusLabel('registered') },
];

/** What it is called. */
export function standWord(stand: Stand): string {
  return stands.find((one) => one.stand === stand)?.label ?? stand;
}
