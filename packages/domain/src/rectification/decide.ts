/** What may be done with a rectification, and what then happens. */

import type { Circumstances, CommandMeta, Deed, Verdict } from '../decider.js';
import { type Refusal, Refused, refusal } from '../refusal.js';
import type { RectificationCommand } from './commands.js';
import { assignBody } from './deeds/assign-body.js';
import { correctChapter } from './deeds/correct-chapter.js';
import { correctContact } from './deeds/correct-contact.js';
import { correctHeader } from './deeds/correct-header.js';
import { adoptionWarnings, adoptRectificationPlan } from './deeds/loop/adopt-rectification-plan.js';
import { amendRectificationPlan } from './deeds/loop/amend-rectification-plan.js';
import {
  concludeRectification,
  conclusionWarnings,
  reopenRectification,
} from './deeds/loop/conclude-rectification.js';
import { draftPlanRound } from './deeds/loop/draft-plan-round.js';
import { holdConsultation } from './deeds/loop/hold-consultation.js';
import { issueReminder } from './deeds/loop/issue-reminder.js';
import { evaluateRectification, returnRectification } from './deeds/loop/judgements.js';
import { commitLookBack, drawLookBackDeed } from './deeds/loop/look-back.js';
import { nameOrgan } from './deeds/loop/name-organ.js';
import { openCheckRound } from './deeds/loop/open-check-round.js';
import { answerOpinion, recordOpinion } from './deeds/loop/opinions.js';
import { recordMilestone } from './deeds/loop/record-milestone.js';
import { setRule } from './deeds/loop/set-rule.js';
import { withdrawRule } from './deeds/loop/withdraw-rule.js';
import { registerRectification } from './deeds/register-rectification.js';
import type { RectificationEvent } from './events.js';
import type { RectificationState } from './rectification.js';

type CommandOf<T extends RectificationCommand['type']> = Extract<RectificationCommand, { type: T }>;

/** Which deed starts from which state is said in its own file. */
const deeds: {
  [T in RectificationCommand['type']]:
    | Deed<RectificationState, 'absent', CommandOf<T>, RectificationEvent>
    | Deed<RectificationState, 'open', CommandOf<T>, RectificationEvent>
    | Deed<RectificationState, 'concluded', CommandOf<T>, RectificationEvent>
    | Deed<RectificationState, 'open' | 'concluded', CommandOf<T>, RectificationEvent>;
} = {
  RegisterRectification: registerRectification,
  CorrectHeader: correctHeader,
  CorrectChapter: correctChapter,
  CorrectContact: correctContact,
  AssignBody: assignBody,
  NameOrgan: nameOrgan,
  RecordMilestone: recordMilestone,
  SetRule: setRule,
  WithdrawRule: withdrawRule,
  DraftPlanRound: draftPlanRound,
  HoldConsultation: holdConsultation,
  RecordOpinion: recordOpinion,
  AnswerOpinion: answerOpinion,
  AdoptRectificationPlan: adoptRectificationPlan,
  AmendRectificationPlan: amendRectificationPlan,
  IssueReminder: issueReminder,
  OpenCheckRound: openCheckRound,
  CommitLookBack: commitLookBack,
  DrawLookBack: drawLookBackDeed,
  EvaluateRectification: evaluateRectification,
  ReturnRectification: returnRectification,
  ConcludeRectification: concludeRectification,
  ReopenRectification: reopenRectification,
};

/** What to know before a deed is done; it stops nothing. */
function warningsOf(command: RectificationCommand): Refusal[] {
  switch (command.type) {
    case 'AdoptRectificationPlan':
      return adoptionWarnings(command);
    case 'ConcludeRectification':
      return conclusionWarnings(command);
    default:
      return [];
  }
}

// The table pairs each command with its deed, which TypeScript cannot follow through an index; `whyNot` checks
// the state against `from` before the deed sees it.
function deedOf(command: RectificationCommand) {
  return deeds[command.type] as Deed<
    RectificationState,
    RectificationState['status'],
    RectificationCommand,
    RectificationEvent
  >;
}

/** A rectification before anything is known of it. */
export function initialRectification(): RectificationState {
  return { status: 'absent' };
}

/** Why this may not be done now, and what to know before doing it. */
export function whyNotRectification(
  command: RectificationCommand,
  state: RectificationState,
  circumstances: Circumstances,
): Verdict {
  const deed = deedOf(command);
  const refused = deed.from.includes(state.status)
    ? deed.objection(command, state, circumstances)
    : wrongState(command, state);
  return { refusal: refused, warnings: warningsOf(command) };
}

function wrongState(command: RectificationCommand, { status }: RectificationState) {
  const id = command.rectificationId;
  if (status === 'absent') return refusal('unknownRectification', { id });
  if (command.type === 'RegisterRectification') return refusal('alreadyRegistered', { id });
  if (status === 'concluded') return refusal('rectificationClosed', { id });
  return refusal('wrongState', { deed: command.type, status });
}

/**
 * What happens when the command is obeyed: no event when it would change nothing.
 * @throws Refused
 */
export function decideRectification(
  command: RectificationCommand,
  state: RectificationState,
  meta: CommandMeta,
): RectificationEvent[] {
  const verdict = whyNotRectification(command, state, meta);
  if (verdict.refusal) throw new Refused(verdict.refusal);
  return deedOf(command).decide(command, state, meta);
}
