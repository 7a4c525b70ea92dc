import type { FindingRow } from '@bihuan/contract';
import { RowMark } from '../../parts/status/stand.js';

/** Where a row stands; one that others lie under stands where they do, and is counted nowhere. */
export function RowStand({ row }: { row: FindingRow }) {
  return row.isParent ? <span className="note">见分项</span> : <RowMark row={row} />;
}
