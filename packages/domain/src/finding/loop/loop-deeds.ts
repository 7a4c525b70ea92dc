/** Every deed of the loop under its name. */

import { acceptStage } from '../deeds/accept-stage.js';
import { adoptPlan } from '../deeds/adopt-plan.js';
import { amendPlan } from '../deeds/amend-plan.js';
import { attachEvidence } from '../deeds/attach-evidence.js';
import { closeNotImplemented } from '../deeds/close-not-implemented.js';
import { concur } from '../deeds/concur.js';
import { decideExtension, decideLateExtension } from '../deeds/decide-extension.js';
import { endorse } from '../deeds/endorse.js';
import { handOverDuty } from '../deeds/hand-over-duty.js';
import { lookBackAt } from '../deeds/look-back.js';
import { moveToLongTerm } from '../deeds/move-to-long-term.js';
import { nameSubstitute } from '../deeds/name-substitute.js';
import { approveWording, setVisibility } from '../deeds/publicity.js';
import { recordCheck } from '../deeds/record-check.js';
import { refuseSignOff } from '../deeds/refuse-sign-off.js';
import { relate } from '../deeds/relate.js';
import { answerReminder, sendReminder } from '../deeds/reminders.js';
import { reopen } from '../deeds/reopen.js';
import { reportMeasureState } from '../deeds/report-measure-state.js';
import { reportNoChange, reportProgress } from '../deeds/report-progress.js';
import { requestExtension } from '../deeds/request-extension.js';
import { returnSubmission } from '../deeds/return-submission.js';
import { signOff } from '../deeds/sign-off.js';
import { startImmediate } from '../deeds/start-immediate.js';
import { submit } from '../deeds/submit.js';
import { evaluate, returnAsSuperior } from '../deeds/superior.js';
import { verify, verifyAsSuperior } from '../deeds/verify.js';
import { withdrawEvidence } from '../deeds/withdraw-evidence.js';
import { withdrawSubmission } from '../deeds/withdraw-submission.js';
import type { LiveFinding } from '../finding.js';
import type { LoopCommand, LoopDeedName } from './loop-commands.js';
import type { LoopDeed } from './loop-deed.js';

const loopDeeds = {
  StartImmediate: startImmediate,
  AdoptPlan: adoptPlan,
  AmendPlan: amendPlan,
  ReportProgress: reportProgress,
  ReportNoChange: reportNoChange,
  ReportMeasureState: reportMeasureState,
  AttachEvidence: attachEvidence,
  WithdrawEvidence: withdrawEvidence,
  Concur: concur,
  Submit: submit,
  WithdrawSubmission: withdrawSubmission,
  Endorse: endorse,
  ReturnSubmission: returnSubmission,
  Verify: verify,
  VerifyAsSuperior: verifyAsSuperior,
  SignOff: signOff,
  RefuseSignOff: refuseSignOff,
  CloseNotImplemented: closeNotImplemented,
  MoveToLongTerm: moveToLongTerm,
  AcceptStage: acceptStage,
  RequestExtension: requestExtension,
  DecideExtension: decideExtension,
  DecideLateExtension: decideLateExtension,
  Reopen: reopen,
  Relate: relate,
  SendReminder: sendReminder,
  AnswerReminder: answerReminder,
  RecordCheck: recordCheck,
  LookBackAt: lookBackAt,
  ReturnAsSuperior: returnAsSuperior,
  Evaluate: evaluate,
  HandOverDuty: handOverDuty,
  NameSubstitute: nameSubstitute,
  SetVisibility: setVisibility,
  ApproveWording: approveWording,
} as const satisfies { [T in LoopDeedName]: unknown };

/** The names of all deeds of the loop. */
export const LOOP_DEEDS = Object.keys(loopDeeds) as LoopDeedName[];

/** Whether this names a deed of the loop. */
export function isLoopDeed(name: string): name is LoopDeedName {
  return Object.hasOwn(loopDeeds, name);
}

/** The deed of this name. The state is checked against `from` before the deed sees it. */
export function loopDeed(name: LoopDeedName): LoopDeed<LoopCommand, LiveFinding['status']> {
  // Each deed takes its own command and states, which TypeScript cannot follow through an index.
  return loopDeeds[name] as unknown as LoopDeed<LoopCommand, LiveFinding['status']>;
}
