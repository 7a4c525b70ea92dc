/** What each event of the loop makes of a finding. */

import { stageAccepted } from '../deeds/accept-stage.js';
import { leafPlanAdopted } from '../deeds/adopt-plan.js';
import { leafPlanAmended } from '../deeds/amend-plan.js';
import { evidenceAttached } from '../deeds/attach-evidence.js';
import { leadConcurred } from '../deeds/concur.js';
import { extensionDecided } from '../deeds/decide-extension.js';
import { submissionEndorsed } from '../deeds/endorse.js';
import { dutyHandedOver } from '../deeds/hand-over-duty.js';
import { findingLookedBack } from '../deeds/look-back.js';
import { movedToLongTerm } from '../deeds/move-to-long-term.js';
import { substituteNamed } from '../deeds/name-substitute.js';
import { visibilitySet, wordingApproved } from '../deeds/publicity.js';
import { checkRecorded } from '../deeds/record-check.js';
import { decisionRefused, signOffRefused } from '../deeds/refuse-sign-off.js';
import { findingRelated } from '../deeds/relate.js';
import { reminderAnswered, reminderSent } from '../deeds/reminders.js';
import { findingReopened } from '../deeds/reopen.js';
import { measureStateReported } from '../deeds/report-measure-state.js';
import { progressReported } from '../deeds/report-progress.js';
import { extensionRequested } from '../deeds/request-extension.js';
import { submissionReturned } from '../deeds/return-submission.js';
import { decisionSigned, findingSignedOff } from '../deeds/sign-off.js';
import { immediateStarted } from '../deeds/start-immediate.js';
import { findingSubmitted } from '../deeds/submit.js';
import { findingEvaluated, returnedBySuperior } from '../deeds/superior.js';
import { findingVerified } from '../deeds/verify.js';
import { evidenceWithdrawn } from '../deeds/withdraw-evidence.js';
import { submissionWithdrawn } from '../deeds/withdraw-submission.js';
import { signaturesVoided } from './signatures-voided.js';

export const loopOutcomes = {
  ImmediateStarted: immediateStarted,
  LeafPlanAdopted: leafPlanAdopted,
  LeafPlanAmended: leafPlanAmended,
  ProgressReported: progressReported,
  MeasureStateReported: measureStateReported,
  EvidenceAttached: evidenceAttached,
  EvidenceWithdrawn: evidenceWithdrawn,
  LeadConcurred: leadConcurred,
  FindingSubmitted: findingSubmitted,
  SubmissionWithdrawn: submissionWithdrawn,
  SubmissionEndorsed: submissionEndorsed,
  SubmissionReturned: submissionReturned,
  FindingVerified: findingVerified,
  DecisionSigned: decisionSigned,
  FindingSignedOff: findingSignedOff,
  SignOffRefused: signOffRefused,
  DecisionRefused: decisionRefused,
  MovedToLongTerm: movedToLongTerm,
  StageAccepted: stageAccepted,
  ExtensionRequested: extensionRequested,
  ExtensionDecided: extensionDecided,
  FindingReopened: findingReopened,
  FindingRelated: findingRelated,
  ReminderSent: reminderSent,
  ReminderAnswered: reminderAnswered,
  CheckRecorded: checkRecorded,
  FindingLookedBack: findingLookedBack,
  ReturnedBySuperior: returnedBySuperior,
  FindingEvaluated: findingEvaluated,
  DutyHandedOver: dutyHandedOver,
  SubstituteNamed: substituteNamed,
  VisibilitySet: visibilitySet,
  WordingApproved: wordingApproved,
  SignaturesVoided: signaturesVoided,
} as const;
