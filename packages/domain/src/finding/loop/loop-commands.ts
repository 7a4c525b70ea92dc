/**
 * What one may ask of a finding in its loop. Imperative; each has its file under `deeds/`. Long, because it is one
 * list: whoever adds a deed sees all of them.
 */

import type {
  Approval,
  CheckMethod,
  MeasureChanges,
  MeasureState,
  PlanChanges,
  RelationKind,
  ReopenCause,
  StageGoal,
} from '../course.js';
import type { EvidenceFile, EvidenceKind } from '../evidence.js';
import type { FindingContent, Party } from '../finding.js';
import type { OnPaper } from './loop-deed.js';

interface OfFinding {
  findingId: string;
}

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

export interface Endorse extends OfFinding, OnPaper {
  type: 'Endorse';
  opinion: string | null;
}

export interface ReturnSubmission extends OfFinding, OnPaper {
  type: 'ReturnSubmission';
  reason: string;
}

/** What every check says: how, when, what was found. */
export interface Checked {
  methods: CheckMethod[];
  /** Civil date of the check. */
  date: string;
  findings: string;
}

export interface Verify extends OfFinding, Checked {
  type: 'Verify';
  passed: boolean;
}

/** The superior verifies, by a document, where no body below is independent. */
export interface VerifyAsSuperior extends OfFinding, Checked {
  type: 'VerifyAsSuperior';
  passed: boolean;
  documentNumber: string;
}

/** The first or the second signature; which one is seen from the finding. */
export interface SignOff extends OfFinding {
  type: 'SignOff';
}

export interface RefuseSignOff extends OfFinding {
  type: 'RefuseSignOff';
  reason: string;
}

/** The first or the second signature; both must name the same ground and document. */
export interface CloseNotImplemented extends OfFinding {
  type: 'CloseNotImplemented';
  ground: string;
  approval: Approval;
}

/** The first or the second signature; both must name the same stages and minutes. */
export interface MoveToLongTerm extends OfFinding {
  type: 'MoveToLongTerm';
  stages: StageGoal[];
  minutes: string;
}

export interface AcceptStage extends OfFinding, Checked {
  type: 'AcceptStage';
  stageId: string;
  accepted: boolean;
}

export interface RequestExtension extends OfFinding {
  type: 'RequestExtension';
  /** Null: of the date for completion of the finding. */
  measureId: string | null;
  newDate: string;
  reason: string;
  progress: string;
}

export interface DecideExtension extends OfFinding {
  type: 'DecideExtension';
  extensionId: string;
  granted: boolean;
  opinion: string;
}

export interface DecideLateExtension extends OfFinding, OnPaper {
  type: 'DecideLateExtension';
  extensionId: string;
  granted: boolean;
  opinion: string;
  minutes: string;
}

export interface Reopen extends OfFinding {
  type: 'Reopen';
  cause: ReopenCause;
  reason: string;
}

export interface Relate extends OfFinding {
  type: 'Relate';
  kind: RelationKind;
  relatedId: string;
  note: string | null;
}

export interface SendReminder extends OfFinding {
  type: 'SendReminder';
  /** 工作提示单〔年〕号, given by whoever numbers them. */
  number: string;
  text: string;
  toUnitIds: string[];
  replyDue: string;
}

export interface AnswerReminder extends OfFinding {
  type: 'AnswerReminder';
  reminderId: string;
  text: string;
}

export interface RecordCheck extends OfFinding, Checked {
  type: 'RecordCheck';
  /** The round of checks that it belongs to. */
  checkId: string | null;
  passed: boolean;
}

export interface LookBackAt extends OfFinding, Checked {
  type: 'LookBackAt';
  /** False: it has rebounded, and is reopened. */
  confirmed: boolean;
}

/** 退回补课. */
export interface ReturnAsSuperior extends OfFinding {
  type: 'ReturnAsSuperior';
  reason: string;
}

export interface Evaluate extends OfFinding {
  type: 'Evaluate';
  opinion: string;
}

/** One duty passes from a unit or post to another. */
export interface HandOverDuty extends OfFinding {
  type: 'HandOverDuty';
  /** Null: a duty of the finding itself. */
  measureId: string | null;
  from: string;
  to: Party;
  reason: string;
}

export interface NameSubstitute extends OfFinding, OnPaper {
  type: 'NameSubstitute';
  /** The body that verifies in place of the one that is not independent. */
  unitId: string;
  minutes: string;
}

export interface SetVisibility extends OfFinding {
  type: 'SetVisibility';
  visibility: FindingContent['visibility'];
  /** Why it is withheld; needed unless it is public. */
  ground: string | null;
}

export interface ApproveWording extends OfFinding {
  type: 'ApproveWording';
  text: string;
}

export type LoopCommand =
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
  | Endorse
  | ReturnSubmission
  | Verify
  | VerifyAsSuperior
  | SignOff
  | RefuseSignOff
  | CloseNotImplemented
  | MoveToLongTerm
  | AcceptStage
  | RequestExtension
  | DecideExtension
  | DecideLateExtension
  | Reopen
  | Relate
  | SendReminder
  | AnswerReminder
  | RecordCheck
  | LookBackAt
  | ReturnAsSuperior
  | Evaluate
  | HandOverDuty
  | NameSubstitute
  | SetVisibility
  | ApproveWording;

/** The name of a deed of the loop. */
export type LoopDeedName = LoopCommand['type'];
/** The command of one name. */
export type LoopCommandOf<T extends LoopDeedName> = Extract<LoopCommand, { type: T }>;
