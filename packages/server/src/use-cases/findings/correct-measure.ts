import type { MeasureCorrection as WireCorrection } from '@bihuan/contract';
import type { FindingCommand, MeasureCorrection } from '@bihuan/domain';
import type { Transaction } from '@bihuan/store';
import type { z } from 'zod';
import { requireKnownParties } from '../deeds/known-parties.js';
import { defined } from '../defined.js';
import type { Changed, Deed } from '../ledger.js';
import { mentionsIn } from '../mentions-in.js';
import { changeFinding, headerOf, type Target } from './change-finding.js';

interface Correction extends Target {
  measureId: string;
  reason: string;
  changes: z.output<typeof WireCorrection>;
}

/**
 * 更正措施: its words, with the figures, documents and dates that are read again from them, and its own duties; all of
 * it or nothing.
 * @throws Refused `unknownMeasure`, `unknownUnit`, and what the domain refuses
 */
export async function correctMeasure(deed: Deed, correction: Correction): Promise<Changed> {
  const { version } = await changeFinding(deed, correction, async ({ rectificationId }, tx) => {
    const { leadUnits = [], participatingUnits = [], responsiblePerson } = correction.changes;
    await requireKnownParties(tx, [...leadUnits, ...participatingUnits, responsiblePerson]);
    return commandsOf(tx, rectificationId, correction);
  });
  return { version };
}

async function commandsOf(
  tx: Transaction,
  rectificationId: string,
  { findingId, measureId, reason, changes }: Correction,
): Promise<FindingCommand[]> {
  const { text: typed, ...fields } = changes;
  const commands: FindingCommand[] = [];
  const text = typed?.trim();
  if (text !== undefined) {
    const mentions = mentionsIn(text, await headerOf(tx, rectificationId));
    commands.push({ type: 'RewordMeasure', findingId, measureId, text, mentions, reason });
  }
  const corrected = defined(fields) as MeasureCorrection;
  if (Object.keys(corrected).length > 0 || commands.length === 0) {
    commands.push({ type: 'CorrectMeasure', findingId, measureId, changes: corrected, reason });
  }
  return commands;
}
