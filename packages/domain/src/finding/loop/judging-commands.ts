/** What is asked of a finding by those who judge the work on it: reviewing, verifying, signing, looking back. */

import type { Approval, CheckMethod, ReopenCause, StageGoal } from '../course.js';
import type { OfFinding, OnPaper } from './loop-deed.js';

/** What every check says: how, when, what was found. */
export interface Checked {
  methods: CheckMethod[];
  /** Civil date of the check. */
  date: string;
  findings: string;
}

export interface Endorse extends OfFinding, OnPaper {
  type: 'Endorse';
  opinion: string | null;
}

export interface ReturnSubmission extends OfFinding, OnPaper {
  type: 'ReturnSubmission';
  reason: string;
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

export interface NameSubstitute extends OfFinding, OnPaper {
  type: 'NameSubstitute';
  /** The body that verifies in place of the one that is not independent. */
  unitId: string;
  minutes: string;
}

export type JudgingCommand =
  | Endorse
  | ReturnSubmission
  | Verify
  | VerifyAsSuperior
  | SignOff
  | RefuseSignOff
  | CloseNotImplemented
  | MoveToLongTerm
  | AcceptStage
  | DecideExtension
  | DecideLateExtension
  | Reopen
  | RecordCheck
  | LookBackAt
  | ReturnAsSuperior
  | Evaluate
  | NameSubstitute;
