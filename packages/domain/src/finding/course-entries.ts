/** The entries of a finding’s course, one kind each. Civil dates are `YYYY-MM-DD`, instants UTC. */

import type { Done, RecordedFor } from '../signature/signature.js';

/** 未启动、推进中、阶段性完成、完成、长期坚持. */
export type MeasureState = 'notStarted' | 'advancing' | 'partlyDone' | 'done' | 'longTerm';

export interface ProgressEntry extends Done {
  id: string;
  /** Null: about the finding as a whole. */
  measureId: string | null;
  text: string;
  /** 本期无变化; the text is then the reason. */
  noChange: boolean;
}

export interface Concurrence extends Done {
  /** The further lead unit that concurs. */
  unitId: string;
  round: number;
}

export interface Submission extends Done {
  id: string;
  summary: string;
  round: number;
}

/** Why a finding went back to 整改中 (or stayed there). */
export type ReturnKind =
  | 'withdrawn'
  | 'returned'
  | 'verificationFailed'
  | 'signOffRefused'
  | 'superior'
  | 'reopened';
export interface ReturnEntry extends Done {
  kind: ReturnKind;
  reason: string;
  /** For a finding that was reopened. */
  cause: ReopenCause | null;
  from: string;
}

export type ReopenCause = 'lookBack' | 'opinion' | 'superior' | 'audit' | 'media' | 'voidedSignature';

/** 现场、查阅资料、访谈. */
export type CheckMethod = 'site' | 'ledger' | 'interview';

export interface Verification extends Done {
  id: string;
  passed: boolean;
  methods: CheckMethod[];
  /** When it was verified. */
  date: string;
  findings: string;
  contentHash: string;
  signatureId: string;
  /** Number of the superior's document, where the superior verified. */
  documentNumber: string | null;
  /** Number of the minutes by which the verifying unit was named in place of another; absent where none was. */
  substituteMinutes?: string;
}

/** The document by which the feedback authority agrees that something is not implemented. */
export interface Approval {
  title: string;
  number: string;
  authority: string;
  date: string;
}

/** What two people sign. */
export type Decision =
  | { kind: 'resolved' }
  | { kind: 'notImplemented'; ground: string; approval: Approval }
  | { kind: 'longTerm'; stages: StageGoal[]; minutes: string };
/** How a finding was signed off. */
export type Outcome = Extract<Decision, { kind: 'resolved' | 'notImplemented' }> & {
  /** Null for what was closed without verification. */
  verificationId: string | null;
};
/** The first signature stands, the second is waited for. */
export interface PendingDecision {
  decision: Decision;
  firstSignatureId: string;
}

export interface StageGoal {
  date: string;
  goal: string;
}
/** A stage of long-term work with the yearly acceptances; the last one counts, once it is of the day or later. */
export interface Stage extends StageGoal {
  id: string;
  acceptances: StageAcceptance[];
}
export interface StageAcceptance extends Done {
  accepted: boolean;
  methods: CheckMethod[];
  date: string;
  findings: string;
}

/** 举一反三 (same root), recurrence of an earlier round, split, merge. */
export type RelationKind = 'sameRoot' | 'recurrence' | 'split' | 'merge';
export interface FindingRelation extends Done {
  kind: RelationKind;
  findingId: string;
  note: string | null;
}

export interface Reminder extends Done {
  id: string;
  /** 工作提示单〔年〕号. */
  number: string;
  text: string;
  toUnitIds: string[];
  replyDue: string;
  answers: (Done & { text: string; unitId: string })[];
}

export interface CheckResult extends Done {
  id: string;
  /** The round of checks that it belongs to, where there is one. */
  checkId: string | null;
  methods: CheckMethod[];
  date: string;
  findings: string;
  passed: boolean;
}

export interface LookBack extends Done {
  confirmed: boolean;
  methods: CheckMethod[];
  date: string;
  findings: string;
  signatureId: string;
}

export interface Evaluation extends Done {
  opinion: string;
}

/** The body that verifies because the usual one is not independent. */
export interface Substitute extends Done {
  unitId: string;
  minutes: string;
  recordedFor: RecordedFor | null;
}

export interface HandOverEntry extends Done {
  from: string;
  to: string;
  reason: string;
}
