/** What may be done with a finding, and what then happens. */

import type { Circumstances, CommandMeta, Deed, Verdict } from '../decider.js';
import { Refused, refusal } from '../refusal.js';
import type { FindingCommand } from './commands.js';
import { addMeasure } from './deeds/add-measure.js';
import { correctFigure } from './deeds/correct-figure.js';
import { correctFinding } from './deeds/correct-finding.js';
import { correctMeasure } from './deeds/correct-measure.js';
import { registerFinding } from './deeds/register-finding.js';
import { removeFinding } from './deeds/remove-finding.js';
import { removeMeasure } from './deeds/remove-measure.js';
import { rewordIntroduction } from './deeds/reword-introduction.js';
import { rewordMeasure } from './deeds/reword-measure.js';
import { rewordProblem } from './deeds/reword-problem.js';
import type { FindingEvent } from './events.js';
import type { FindingState } from './finding.js';

type CommandOf<T extends FindingCommand['type']> = Extract<FindingCommand, { type: T }>;

/** Which deed starts from which state is said in its own file. */
const deeds: {
  [T in FindingCommand['type']]:
    | Deed<FindingState, 'absent', CommandOf<T>, FindingEvent>
    | Deed<FindingState, 'registered', CommandOf<T>, FindingEvent>;
} = {
  RegisterFinding: registerFinding,
  RewordProblem: rewordProblem,
  RewordIntroduction: rewordIntroduction,
  CorrectFinding: correctFinding,
  AddMeasure: addMeasure,
  RewordMeasure: rewordMeasure,
  CorrectMeasure: correctMeasure,
  RemoveMeasure: removeMeasure,
  CorrectFigure: correctFigure,
  RemoveFinding: removeFinding,
};

// The table pairs each command with its deed, which TypeScript cannot follow through an index; `whyNot` checks
// the state against `from` before the deed sees it.
function deedOf(command: FindingCommand) {
  return deeds[command.type] as Deed<FindingState, FindingState['status'], FindingCommand, FindingEvent>;
}

/** A finding before anything is known of it. */
export function initialFinding(): FindingState {
  return { status: 'absent' };
}

/** Why this may not be done now, and what to know before doing it. The server and the button both ask here. */
export function whyNotFinding(
  command: FindingCommand,
  state: FindingState,
  circumstances: Circumstances,
): Verdict {
  const deed = deedOf(command);
  const refused = deed.from.includes(state.status)
    ? deed.objection(command, state, circumstances)
    : wrongState(command, state);
  return { refusal: refused, warnings: [] };
}

function wrongState(command: FindingCommand, { status }: FindingState) {
  if (status === 'absent') return refusal('unknownFinding', { id: command.findingId });
  if (command.type === 'RegisterFinding') return refusal('alreadyRegistered', { id: command.findingId });
  return refusal('wrongState', { deed: command.type, status });
}

/**
 * What happens when the command is obeyed: no event when it would change nothing.
 * @throws Refused
 */
export function decideFinding(
  command: FindingCommand,
  state: FindingState,
  meta: CommandMeta,
): FindingEvent[] {
  const verdict = whyNotFinding(command, state, meta);
  if (verdict.refusal) throw new Refused(verdict.refusal);
  return deedOf(command).decide(command, state, meta);
}
