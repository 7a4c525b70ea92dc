import { execute } from '@bihuan/store';
import type { Changed, Deed } from '../ledger.js';
import { mentionsIn } from '../mentions-in.js';
import { findingWithHeader } from './header-of-finding.js';

interface Rewording {
  findingId: string;
  measureId: string;
  version: number;
  reason: string;
  text: string;
}

/** 修改措施: its figures, documents and dates are read again from the new words. @throws Refused */
export async function rewordMeasure({ store, caller }: Deed, rewording: Rewording): Promise<Changed> {
  const { findingId, measureId, version: expectedVersion, reason } = rewording;
  const text = rewording.text.trim();
  return store.transaction(async (tx) => {
    const { header } = await findingWithHeader(tx, findingId);
    const mentions = mentionsIn(text, header);
    const command = { type: 'RewordMeasure', findingId, measureId, text, mentions, reason } as const;
    const { version } = await execute(tx, command, { ...caller, expectedVersion });
    return { version };
  });
}
