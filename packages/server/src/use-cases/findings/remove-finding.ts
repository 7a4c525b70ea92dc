import type { Changed, Deed } from '../ledger.js';
import { changeFinding, type Target } from './change-finding.js';

interface Removal extends Target {
  reason: string;
}

/** 移除问题: one that was registered by mistake. @throws Refused */
export async function removeFinding(deed: Deed, removal: Removal): Promise<Changed> {
  const { findingId, reason } = removal;
  const { version } = await changeFinding(deed, removal, () => [
    { type: 'RemoveFinding', findingId, reason },
  ]);
  return { version };
}
