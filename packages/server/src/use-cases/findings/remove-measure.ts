import { execute } from '@bihuan/store';
import type { Changed, Deed } from '../ledger.js';

interface Removal {
  findingId: string;
  measureId: string;
  version: number;
  reason: string;
}

/** 删去措施, with the measures inside it. @throws Refused */
export async function removeMeasure({ store, caller }: Deed, removal: Removal): Promise<Changed> {
  const { findingId, measureId, version: expectedVersion, reason } = removal;
  const { version } = await store.transaction((tx) =>
    execute(tx, { type: 'RemoveMeasure', findingId, measureId, reason }, { ...caller, expectedVersion }),
  );
  return { version };
}
