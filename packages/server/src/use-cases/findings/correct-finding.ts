import type { FindingCorrection as WireCorrection } from '@bihuan/contract';
import type { FindingCommand, FindingCorrection } from '@bihuan/domain';
import type { z } from 'zod';
import { defined } from '../defined.js';
import type { Changed, Deed } from '../ledger.js';
import { changeFinding, type Target } from './change-finding.js';

interface Correction extends Target {
  reason: string;
  changes: z.output<typeof WireCorrection>;
}

function commandsOf({ findingId, reason, changes }: Correction): FindingCommand[] {
  const { problem, ...fields } = changes;
  const commands: FindingCommand[] = [];
  if (problem !== undefined) commands.push({ type: 'RewordProblem', findingId, problem, reason });
  const corrected = defined(fields) as FindingCorrection;
  if (Object.keys(corrected).length > 0 || commands.length === 0) {
    commands.push({ type: 'CorrectFinding', findingId, changes: corrected, reason });
  }
  return commands;
}

/** 更正问题: its words and its fields, all of them or none. @throws Refused */
export async function correctFinding(deed: Deed, correction: Correction): Promise<Changed> {
  const { version } = await changeFinding(deed, correction, () => commandsOf(correction));
  return { version };
}
