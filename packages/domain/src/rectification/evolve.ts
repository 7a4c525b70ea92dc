/** What each event makes of a rectification. */

import { bodyAssigned } from './deeds/assign-body.js';
import { chapterCorrected } from './deeds/correct-chapter.js';
import { contactCorrected } from './deeds/correct-contact.js';
import { headerCorrected } from './deeds/correct-header.js';
import { rectificationPlanAdopted } from './deeds/loop/adopt-rectification-plan.js';
import { rectificationPlanAmended } from './deeds/loop/amend-rectification-plan.js';
import { rectificationConcluded, rectificationReopened } from './deeds/loop/conclude-rectification.js';
import { planRoundDrafted } from './deeds/loop/draft-plan-round.js';
import { consultationHeld } from './deeds/loop/hold-consultation.js';
import { reminderIssued } from './deeds/loop/issue-reminder.js';
import { rectificationEvaluated, rectificationReturned } from './deeds/loop/judgements.js';
import { lookBackCommitted, lookBackDrawn } from './deeds/loop/look-back.js';
import { organNamed } from './deeds/loop/name-organ.js';
import { checkRoundOpened } from './deeds/loop/open-check-round.js';
import { opinionAnswered, opinionRecorded } from './deeds/loop/opinions.js';
import { milestoneRecorded } from './deeds/loop/record-milestone.js';
import { ruleSet } from './deeds/loop/set-rule.js';
import { ruleWithdrawn } from './deeds/loop/withdraw-rule.js';
import { rectificationRegistered } from './deeds/register-rectification.js';
import type { RectificationEvent, RectificationEventOf } from './events.js';
import {
  isKnownRectification,
  type KnownRectification,
  type OpenRectification,
  type RectificationState,
} from './rectification.js';

type LaterEvent = Exclude<RectificationEvent, { type: 'RectificationRegistered' }>;
type Outcome<T extends LaterEvent['type'], S extends KnownRectification> = (
  state: S,
  data: RectificationEventOf<T>['data'],
) => KnownRectification;

/** What may happen to a rectification that is worked on. */
const whileOpen: {
  [T in Exclude<LaterEvent['type'], 'RectificationReopened'>]: Outcome<T, OpenRectification>;
} = {
  HeaderCorrected: headerCorrected,
  ChapterCorrected: chapterCorrected,
  ContactCorrected: contactCorrected,
  BodyAssigned: bodyAssigned,
  OrganNamed: organNamed,
  MilestoneRecorded: milestoneRecorded,
  RuleSet: ruleSet,
  RuleWithdrawn: ruleWithdrawn,
  PlanRoundDrafted: planRoundDrafted,
  ConsultationHeld: consultationHeld,
  OpinionRecorded: opinionRecorded,
  OpinionAnswered: opinionAnswered,
  RectificationPlanAdopted: rectificationPlanAdopted,
  RectificationPlanAmended: rectificationPlanAmended,
  ReminderIssued: reminderIssued,
  CheckRoundOpened: checkRoundOpened,
  LookBackCommitted: lookBackCommitted,
  LookBackDrawn: lookBackDrawn,
  RectificationEvaluated: rectificationEvaluated,
  RectificationReturned: rectificationReturned,
  RectificationConcluded: rectificationConcluded,
};

/** What may happen to one that was concluded. */
const whileConcluded = {
  RectificationReopened: rectificationReopened,
  RectificationEvaluated: rectificationEvaluated,
  RectificationReturned: rectificationReturned,
};

const EVENT_TYPES = new Set([...Object.keys(whileOpen), ...Object.keys(whileConcluded)]);

/**
 * The rectification after the event.
 * @throws Error when the event cannot follow this state: the stream is damaged, or newer than this program.
 */
export function evolveRectification(
  state: RectificationState,
  event: RectificationEvent,
): RectificationState {
  if (event.type === 'RectificationRegistered') return rectificationRegistered(state, event.data);
  if (!EVENT_TYPES.has(event.type)) {
    throw new Error(`unknown event type in the stream of a rectification: ${event.type}`);
  }
  if (!isKnownRectification(state)) throw new Error(`${event.type} cannot follow the state ${state.status}`);
  const outcomes: Partial<Record<LaterEvent['type'], unknown>> =
    state.status === 'open' ? whileOpen : whileConcluded;
  const outcome = outcomes[event.type] as Outcome<LaterEvent['type'], KnownRectification> | undefined;
  if (!outcome) throw new Error(`${event.type} cannot follow the state ${state.status}`);
  return { ...outcome(state, event.data as never), version: state.version + 1 };
}
