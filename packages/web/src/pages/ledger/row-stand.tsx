import { StandMark } from '../../parts/status/stand.js';
import type { LedgerRow } from './ledger-rows.js';

/** Where a row stands; one that others lie under stands where they do, and is counted nowhere. */
export function RowStand({ row }: { row: LedgerRow }) {
  return row.isParent ? <span className="note">见分项</span> : <StandMark status={row.status} />;
}
