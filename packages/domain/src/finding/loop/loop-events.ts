/** What has happened to a finding in its loop. Append-only, as all events are. */

import type { Done, RecordedFor, Signature, VoidMark } from '../../signature/signature.js';
import type {
  Adoption,
  Amendment,
  CheckResult,
  Concurrence,
  Decision,
  Evaluation,
  ExtensionDecision,
  ExtensionRequest,
  FindingRelation,
  LookBack,
  MeasureState,
  Outcome,
  ProgressEntry,
  Reminder,
  ReopenCause,
  Stage,
  StageAcceptance,
  Submission,
  Substitute,
  Verification,
} from '../course.js';
import type { Evidence } from '../evidence.js';
import type { FindingContent, Party } from '../finding.js';

type Visibility = FindingContent['visibility'];

export type LoopEvent =
  | { type: 'ImmediateStarted'; data: Done }
  | { type: 'LeafPlanAdopted'; data: Adoption & { recordedFor: RecordedFor | null } }
  | { type: 'LeafPlanAmended'; data: Amendment }
  | { type: 'ProgressReported'; data: ProgressEntry }
  | {
      type: 'MeasureStateReported';
      data: Done & { measureId: string; was: MeasureState; becomes: MeasureState };
    }
  | { type: 'EvidenceAttached'; data: Evidence }
  | { type: 'EvidenceWithdrawn'; data: Done & { evidenceId: string; reason: string } }
  | { type: 'LeadConcurred'; data: Concurrence }
  | { type: 'FindingSubmitted'; data: Submission }
  | { type: 'SubmissionWithdrawn'; data: Done & { reason: string | null } }
  /** `complete`: the last of the lead leaders has endorsed. */
  | { type: 'SubmissionEndorsed'; data: { signature: Signature; opinion: string | null; complete: boolean } }
  | { type: 'SubmissionReturned'; data: Done & { reason: string; recordedFor: RecordedFor | null } }
  | { type: 'FindingVerified'; data: { verification: Verification; signature: Signature } }
  /** The first of two signatures. */
  | { type: 'DecisionSigned'; data: { decision: Decision; signature: Signature } }
  | { type: 'FindingSignedOff'; data: { outcome: Outcome; firstSignatureId: string; signature: Signature } }
  | {
      type: 'MovedToLongTerm';
      data: {
        stages: Stage[];
        minutes: string;
        /** Calendar days overdue when it was moved; they stay on record. */
        overdueDays: number;
        firstSignatureId: string;
        signature: Signature;
      };
    }
  | { type: 'SignOffRefused'; data: Done & { reason: string } }
  /** The first of two signatures was refused; the finding stays where it stands. */
  | { type: 'DecisionRefused'; data: Done & { reason: string } }
  | { type: 'StageAccepted'; data: { stageId: string; acceptance: StageAcceptance } }
  | { type: 'ExtensionRequested'; data: ExtensionRequest }
  | { type: 'ExtensionDecided'; data: { extensionId: string; decision: ExtensionDecision } }
  | { type: 'FindingReopened'; data: Done & { cause: ReopenCause; reason: string } }
  | { type: 'SignaturesVoided'; data: { signatureIds: string[]; mark: VoidMark } }
  | { type: 'FindingRelated'; data: FindingRelation }
  | { type: 'ReminderSent'; data: Reminder }
  | { type: 'ReminderAnswered'; data: Done & { reminderId: string; text: string; unitId: string } }
  | { type: 'CheckRecorded'; data: CheckResult }
  | { type: 'FindingLookedBack'; data: { lookBack: LookBack; signature: Signature } }
  | { type: 'ReturnedBySuperior'; data: Done & { reason: string } }
  | { type: 'FindingEvaluated'; data: Evaluation }
  | {
      type: 'DutyHandedOver';
      data: Done & { measureId: string | null; from: string; to: Party; reason: string };
    }
  | { type: 'SubstituteNamed'; data: Substitute }
  | { type: 'VisibilitySet'; data: Done & { was: Visibility; becomes: Visibility; ground: string | null } }
  | { type: 'WordingApproved'; data: Done & { text: string } };

/** The event of one type. */
export type LoopEventOf<T extends LoopEvent['type']> = Extract<LoopEvent, { type: T }>;
/** What an event of one type says. */
export type LoopDataOf<T extends LoopEvent['type']> = LoopEventOf<T>['data'];
