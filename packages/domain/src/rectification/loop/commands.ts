/** What one may ask of the loop of a rectification. Civil dates are given by whoever asks: they may lie back. */

import type { CheckMethod } from '../../finding/course.js';
import type { Party } from '../../finding/finding.js';
import type { AmendPlan } from '../../finding/loop/loop-commands.js';
import type { DeadlineRule } from '../../rules/rule.js';
import type { AdoptionLeaf } from './adoption-leaf.js';
import type { Milestone, Organ, OrganName } from './loop.js';
import type { KeptFile, Opinion } from './plan.js';

interface Of<Type extends string> {
  type: Type;
  rectificationId: string;
}

/** Sets up an organ, or changes it (then with a reason). */
export interface NameOrgan extends Of<'NameOrgan'> {
  organ: OrganName;
  becomes: Organ;
  reason: string | null;
}
/** Records when something happened, or corrects it (then with a reason). */
export interface RecordMilestone extends Of<'RecordMilestone'> {
  milestone: Milestone;
  on: string;
  reason: string | null;
}
/** Sets a rule of the body's own, in the place of one of the same id. */
export interface SetRule extends Of<'SetRule'> {
  rule: DeadlineRule;
  reason: string;
}
export interface WithdrawRule extends Of<'WithdrawRule'> {
  ruleId: string;
  reason: string;
}
export interface DraftPlanRound extends Of<'DraftPlanRound'> {
  roundId: string;
  on: string;
  title: string;
  note: string | null;
  file: KeptFile | null;
}
export interface HoldConsultation extends Of<'HoldConsultation'> {
  roundId: string;
  consultationId: string;
  on: string;
  bodies: Party[];
  minutes: string;
  file: KeptFile | null;
}
export interface RecordOpinion extends Of<'RecordOpinion'> {
  consultationId: string;
  opinionId: string;
  body: Party;
  text: string;
}
export interface AnswerOpinion extends Of<'AnswerOpinion'> {
  opinionId: string;
  answer: NonNullable<Opinion['answer']>;
}
/** The whole plan, or a supplement to it: all leaves that it adopts, as `adoptionLeaf` sees each of them. */
export interface AdoptRectificationPlan extends Of<'AdoptRectificationPlan'> {
  roundId: string;
  on: string;
  minutes: string;
  leaves: AdoptionLeaf[];
}
/** What an amendment changes in one leaf; fields that are absent stay. */
export type LeafAmendment = Pick<AmendPlan, 'findingId' | 'plan' | 'measures'>;
export interface AmendRectificationPlan extends Of<'AmendRectificationPlan'> {
  amendmentId: string;
  on: string;
  minutes: string;
  reason: string;
  leaves: LeafAmendment[];
}
export interface IssueReminder extends Of<'IssueReminder'> {
  reminderId: string;
  on: string;
  to: Party[];
  findingIds: string[];
  text: string;
  replyDue: string;
}
export interface OpenCheckRound extends Of<'OpenCheckRound'> {
  checkId: string;
  on: string;
  methods: CheckMethod[];
  by: Party[];
  findingIds: string[];
}
export interface CommitLookBack extends Of<'CommitLookBack'> {
  batchId: string;
  on: string;
  findingIds: string[];
  commitment: string;
}
/** Made by `drawLookBack`, which checks the seed against the commitment. */
export interface DrawLookBack extends Of<'DrawLookBack'> {
  batchId: string;
  on: string;
  seed: string;
  sample: string[];
}
export interface EvaluateRectification extends Of<'EvaluateRectification'> {
  on: string;
  opinion: string;
  documentNumber: string | null;
}
/** 退回补课: reopens a rectification that was concluded. */
export interface ReturnRectification extends Of<'ReturnRectification'> {
  on: string;
  opinion: string;
  documentNumber: string;
}
export interface ConcludeRectification extends Of<'ConcludeRectification'> {
  on: string;
  reason: string;
  /** Leaves that are neither signed off nor moved to long-term work: warned of, for they stay so. */
  openLeaves: number;
}
export interface ReopenRectification extends Of<'ReopenRectification'> {
  reason: string;
}

export type RectificationLoopCommand =
  | NameOrgan
  | RecordMilestone
  | SetRule
  | WithdrawRule
  | DraftPlanRound
  | HoldConsultation
  | RecordOpinion
  | AnswerOpinion
  | AdoptRectificationPlan
  | AmendRectificationPlan
  | IssueReminder
  | OpenCheckRound
  | CommitLookBack
  | DrawLookBack
  | EvaluateRectification
  | ReturnRectification
  | ConcludeRectification
  | ReopenRectification;
