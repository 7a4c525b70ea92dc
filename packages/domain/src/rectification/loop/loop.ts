/**
 * What the work on a rectification has left behind at its own level: who leads it, the plan's rounds and adoption,
 * its dates and rules, reminders, checks and look-backs. The findings keep their own course.
 */

import type { Part, Party } from '../../finding/finding.js';
import type { OwnRules } from '../../rules/rule-table.js';
import type { CheckRound } from './check.js';
import type { LookBackBatch } from './look-back-batch.js';
import type { PlanAdoption, PlanAmendment, PlanRound } from './plan.js';
import type { IssuedReminder } from './reminder.js';

/** 领导小组、办公室, and a special group for each special report ("1+3"). */
export type OrganName = 'leadingGroup' | 'office' | Exclude<Part, '主报告'>;

export interface OrganMember {
  party: Party;
  /** `组长`, `副组长`, `成员`; as the document has it. */
  duty: string;
}

export interface Organ {
  name: string;
  members: OrganMember[];
  /** Title or number of the document that set it up; null where none is known. */
  document: string | null;
  /** Civil date on which it was set up. */
  setUpOn: string | null;
}

/** Days that periods are counted from, in the order in which they come. */
export const milestones = [
  'feedbackReceived',
  'concentratedBegan',
  'concentratedEnded',
  'reportSubmitted',
  'noticePublished',
] as const;
export type Milestone = (typeof milestones)[number];

/** What the superior says of the whole, and what it sends back (退回补课). */
export interface Judgement {
  kind: 'evaluated' | 'returned';
  /** Civil date. */
  on: string;
  opinion: string;
  documentNumber: string | null;
}

/** Everything of the loop that is kept; absent parts have never been touched. */
export interface RectificationLoop {
  organs: Partial<Record<OrganName, Organ>>;
  milestones: Partial<Record<Milestone, string>>;
  ownRules: OwnRules;
  rounds: PlanRound[];
  adoptions: PlanAdoption[];
  amendments: PlanAmendment[];
  reminders: IssuedReminder[];
  checks: CheckRound[];
  batches: LookBackBatch[];
  judgements: Judgement[];
}

const untouched: RectificationLoop = {
  organs: {},
  milestones: {},
  ownRules: {},
  rounds: [],
  adoptions: [],
  amendments: [],
  reminders: [],
  checks: [],
  batches: [],
  judgements: [],
};

/** The loop of a rectification with every part; what was never touched is empty. */
export function loopOf({ loop }: { loop?: Partial<RectificationLoop> }): RectificationLoop {
  return { ...untouched, ...loop };
}

/**
 * The same state with parts of its loop changed. Parts that no event has touched stay absent, so that the state of
 * an old stream stays as it was stored.
 */
export function withLoop<S extends { loop?: Partial<RectificationLoop> }>(
  state: S,
  changes: (loop: RectificationLoop) => Partial<RectificationLoop>,
): S {
  return { ...state, loop: { ...state.loop, ...changes(loopOf(state)) } };
}
