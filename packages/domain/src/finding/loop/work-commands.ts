/** What is asked of a finding by those who plan the work on it and do it. */

import type { MeasureChanges, MeasureState, PlanChanges } from '../course.js';
import type { EvidenceFile, EvidenceKind } from '../evidence.js';
import type { OfFinding, OnPaper } from './loop-deed.js';

/** 立行立改. */
export interface StartImmediate extends OfFinding {
  type: 'StartImmediate';
}

/** 审定整改方案, for one leaf. The rectification decides it for all its leaves at once. */
export interface AdoptPlan extends OfFinding, OnPaper {
  type: 'AdoptPlan';
  /** Number of the leading group's minutes. */
  minutes: string;
}

/** 调整整改方案. Fields that are absent stay. */
export interface AmendPlan extends OfFinding, OnPaper {
  type: 'AmendPlan';
  plan: PlanChanges;
  measures: MeasureChanges[];
  minutes: string;
  reason: string;
}

export interface ReportProgress extends OfFinding {
  type: 'ReportProgress';
  /** Null: about the finding as a whole. */
  measureId: string | null;
  text: string;
}

/** 本期无变化. */
export interface ReportNoChange extends OfFinding {
  type: 'ReportNoChange';
  measureId: string | null;
  reason: string;
}

export interface ReportMeasureState extends OfFinding {
  type: 'ReportMeasureState';
  measureId: string;
  state: MeasureState;
}

/** The file lies in the store already; a command names it. */
export interface AttachEvidence extends OfFinding {
  type: 'AttachEvidence';
  file: EvidenceFile;
  kind: EvidenceKind;
  /** Civil date; null is refused: a paper without a date proves nothing. */
  effectiveDate: string | null;
  measureIds: string[];
  how: 'uploaded' | 'linked';
}

/** Attached by mistake. */
export interface WithdrawEvidence extends OfFinding {
  type: 'WithdrawEvidence';
  evidenceId: string;
  reason: string;
}

export interface Concur extends OfFinding {
  type: 'Concur';
}

export interface Submit extends OfFinding {
  type: 'Submit';
  summary: string;
}

export interface WithdrawSubmission extends OfFinding {
  type: 'WithdrawSubmission';
  reason: string | null;
}

export interface RequestExtension extends OfFinding {
  type: 'RequestExtension';
  /** Null: of the date for completion of the finding. */
  measureId: string | null;
  newDate: string;
  reason: string;
  progress: string;
}

export interface AnswerReminder extends OfFinding {
  type: 'AnswerReminder';
  reminderId: string;
  text: string;
}

export type WorkCommand =
  | StartImmediate
  | AdoptPlan
  | AmendPlan
  | ReportProgress
  | ReportNoChange
  | ReportMeasureState
  | AttachEvidence
  | WithdrawEvidence
  | Concur
  | Submit
  | WithdrawSubmission
  | RequestExtension
  | AnswerReminder;
