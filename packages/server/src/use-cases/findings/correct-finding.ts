import type { FindingCorrection as WireCorrection } from '@bihuan/contract';
import type { FindingCommand, FindingCorrection } from '@bihuan/domain';
import type { Transaction } from '@bihuan/store';
import type { z } from 'zod';
import { requireKnownParties } from '../deeds/known-parties.js';
import { defined } from '../defined.js';
import type { Changed, Deed } from '../ledger.js';
import { type DatedHeader, mentionsIn } from '../mentions-in.js';
import { changeFinding, headerOf, type Target } from './change-finding.js';

interface Correction extends Target {
  reason: string;
  changes: z.output<typeof WireCorrection>;
}

function commandsOf({ findingId, reason, changes }: Correction, header: DatedHeader): FindingCommand[] {
  const { problem, introduction, ...fields } = changes;
  const commands: FindingCommand[] = [];
  if (problem !== undefined) commands.push({ type: 'RewordProblem', findingId, problem, reason });
  if (introduction !== undefined) {
    const text = introduction?.trim() || null;
    const mentions = mentionsIn(text ?? '', header);
    commands.push({ type: 'RewordIntroduction', findingId, introduction: text, mentions, reason });
  }
  const corrected = defined(fields) as FindingCorrection;
  if (Object.keys(corrected).length > 0 || commands.length === 0) {
    commands.push({ type: 'CorrectFinding', findingId, changes: corrected, reason });
  }
  return commands;
}

async function requireHolders(tx: Transaction, { changes }: Correction): Promise<void> {
  const { leadLeaders, leadUnits, participatingUnits, responsibleSection, responsiblePerson } = changes;
  const lists = [leadLeaders, leadUnits, participatingUnits].flatMap((list) => list ?? []);
  await requireKnownParties(tx, [...lists, responsibleSection, responsiblePerson]);
}

/** What the units of a finding draft for its plan; what was found, and who leads, is not theirs to write. */
const DRAFTED: ReadonlySet<string> = new Set([
  'participatingUnits',
  'responsibleSection',
  'responsiblePerson',
  'resultsDue',
  'completionDue',
  'acceptanceCriterion',
  'goal',
] satisfies (keyof Correction['changes'])[]);

/** 更正问题: its words and its fields, all of them or none. @throws Refused */
export async function correctFinding(deed: Deed, correction: Correction): Promise<Changed> {
  const isDraft = Object.keys(correction.changes).every((field) => DRAFTED.has(field));
  const asked: Deed = isDraft ? deed : { ...deed, policy: 'changeLedger' };
  const { version } = await changeFinding(asked, correction, async ({ rectificationId }, tx) => {
    await requireHolders(tx, correction);
    return commandsOf(correction, await headerOf(tx, rectificationId));
  });
  return { version };
}
