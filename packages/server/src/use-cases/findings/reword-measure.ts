import type { Changed, Deed } from '../ledger.js';
import { mentionsIn } from '../mentions-in.js';
import { changeFinding, headerOf, type Target } from './change-finding.js';

interface Rewording extends Target {
  measureId: string;
  reason: string;
  text: string;
}

/** 修改措施: its figures, documents and dates are read again from the new words. @throws Refused */
export async function rewordMeasure(deed: Deed, rewording: Rewording): Promise<Changed> {
  const { findingId, measureId, reason } = rewording;
  const text = rewording.text.trim();
  const { version } = await changeFinding(deed, rewording, async ({ rectificationId }, tx) => {
    const mentions = mentionsIn(text, await headerOf(tx, rectificationId));
    return [{ type: 'RewordMeasure', findingId, measureId, text, mentions, reason }];
  });
  return { version };
}
