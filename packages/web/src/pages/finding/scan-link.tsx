import { addressOf } from '@bihuan/contract';

/** Leads to the paper that a leader signed, in a window of its own. */
export function ScanLink({ findingId, digest }: { findingId: string; digest: string }) {
  return (
    <a href={addressOf('viewScan', { findingId, digest })} target="_blank" rel="noreferrer">
      看纸质件扫描
    </a>
  );
}
