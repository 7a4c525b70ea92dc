import { execute } from '@bihuan/store';
import type { Changed, Deed } from '../ledger.js';

interface Removal {
  findingId: string;
  version: number;
  reason: string;
}

/** 移除问题: one that was registered by mistake. @throws Refused */
export async function removeFinding({ store, caller }: Deed, removal: Removal): Promise<Changed> {
  const { findingId, version: expectedVersion, reason } = removal;
  const { version } = await store.transaction((tx) =>
    execute(tx, { type: 'RemoveFinding', findingId, reason }, { ...caller, expectedVersion }),
  );
  return { version };
}
