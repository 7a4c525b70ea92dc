import type { Changed, Deed } from '../ledger.js';
import { changeFinding, type Target } from './change-finding.js';

interface Removal extends Target {
  measureId: string;
  reason: string;
}

/** 删去措施, with the measures inside it. @throws Refused */
export async function removeMeasure(deed: Deed, removal: Removal): Promise<Changed> {
  const { findingId, measureId, reason } = removal;
  const { version } = await changeFinding(deed, removal, () => [
    { type: 'RemoveMeasure', findingId, measureId, reason },
  ]);
  return { version };
}
