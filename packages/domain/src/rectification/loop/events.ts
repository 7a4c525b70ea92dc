/** What has happened in the loop of a rectification. Append-only, like all event types. */

import type { DeadlineRule } from '../../rules/rule.js';
import type { CheckRound } from './check.js';
import type { LookBackBatch } from './look-back-batch.js';
import type { Judgement, Milestone, Organ, OrganName } from './loop.js';
import type { Consultation, Opinion, PlanAmendment, PlanRound } from './plan.js';
import type { IssuedReminder } from './reminder.js';

interface Reasoned<T> {
  was: T | null;
  becomes: T;
  reason: string | null;
}

export type RectificationLoopEvent =
  | { type: 'OrganNamed'; data: Reasoned<Organ> & { organ: OrganName } }
  | { type: 'MilestoneRecorded'; data: Reasoned<string> & { milestone: Milestone } }
  | { type: 'RuleSet'; data: { was: DeadlineRule | null; becomes: DeadlineRule; reason: string } }
  | { type: 'RuleWithdrawn'; data: { ruleId: string; was: DeadlineRule; reason: string } }
  | { type: 'PlanRoundDrafted'; data: Omit<PlanRound, 'consultations'> }
  | { type: 'ConsultationHeld'; data: Omit<Consultation, 'opinions'> & { roundId: string } }
  | { type: 'OpinionRecorded'; data: Omit<Opinion, 'answer'> & { consultationId: string } }
  | { type: 'OpinionAnswered'; data: { opinionId: string; answer: NonNullable<Opinion['answer']> } }
  | {
      type: 'RectificationPlanAdopted';
      data: {
        roundId: string;
        on: string;
        minutes: string;
        leaves: { findingId: string; version: number }[];
      };
    }
  | { type: 'RectificationPlanAmended'; data: PlanAmendment }
  | { type: 'ReminderIssued'; data: IssuedReminder & { text: string } }
  | { type: 'CheckRoundOpened'; data: CheckRound }
  | { type: 'LookBackCommitted'; data: Omit<LookBackBatch, 'draw'> }
  | { type: 'LookBackDrawn'; data: { batchId: string; on: string; seed: string; sample: string[] } }
  | { type: 'RectificationEvaluated'; data: Omit<Judgement, 'kind'> }
  | { type: 'RectificationReturned'; data: Omit<Judgement, 'kind'> }
  | { type: 'RectificationConcluded'; data: { on: string; reason: string; openLeaves: number } }
  | { type: 'RectificationReopened'; data: { reason: string } };

/** The data of one event type. */
export type LoopDataOf<T extends RectificationLoopEvent['type']> = Extract<
  RectificationLoopEvent,
  { type: T }
>['data'];
