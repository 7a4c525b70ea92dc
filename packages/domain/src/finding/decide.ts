/** What may be done with a finding, and what then happens. */

import type { CommandMeta, Deed, Verdict } from '../decider.js';
import { Refused, refusal } from '../refusal.js';
import type { ContentCommand, FindingCommand } from './commands.js';
import { correctionObjection } from './correction-objection.js';
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
import type { FindingState, LiveFinding } from './finding.js';
import { contextFor, decideLoop } from './loop/decide-loop.js';
import type { LoopCommand } from './loop/loop-commands.js';
import { isLoopDeed } from './loop/loop-deeds.js';
import { withVoidedSignatures } from './loop/void-signatures.js';
import { whyNotLoop } from './loop/why-not.js';

type CommandOf<T extends ContentCommand['type']> = Extract<ContentCommand, { type: T }>;

/** Which deed starts from which state is said in its own file. */
const deeds: {
  [T in ContentCommand['type']]:
    | Deed<FindingState, 'absent', CommandOf<T>, FindingEvent>
    | Deed<FindingState, 'registered', CommandOf<T>, FindingEvent>
    | Deed<FindingState, LiveFinding['status'], CommandOf<T>, FindingEvent>;
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

// The table pairs each command with its deed, which TypeScript cannot follow through an index; `objectionTo`
// checks the state against `from` before the deed sees it.
function deedOf(command: ContentCommand) {
  return deeds[command.type] as Deed<FindingState, FindingState['status'], ContentCommand, FindingEvent>;
}

/** A finding before anything is known of it. */
export function initialFinding(): FindingState {
  return { status: 'absent' };
}

/** Why this may not be done now, and what to know before doing it. */
export function objectionTo(command: FindingCommand, state: FindingState, meta: CommandMeta): Verdict {
  if (isLoopCommand(command)) return whyNotLoop(command, state, contextFor(command, meta));
  const deed = deedOf(command);
  const refused = deed.from.includes(state.status)
    ? (deed.objection(command, state, meta) ??
      ('content' in state ? correctionObjection(command, state) : null))
    : wrongState(command, state);
  return { refusal: refused, warnings: [] };
}

function isLoopCommand(command: FindingCommand): command is LoopCommand {
  return isLoopDeed(command.type);
}

function wrongState(command: ContentCommand, { status }: FindingState) {
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
  const verdict = objectionTo(command, state, meta);
  if (verdict.refusal) throw new Refused(verdict.refusal);
  const events = isLoopCommand(command)
    ? decideLoop(command, state, meta)
    : deedOf(command).decide(command, state, meta);
  const reason = 'reason' in command ? (command.reason ?? null) : null;
  return withVoidedSignatures(events, state, reason, meta);
}
