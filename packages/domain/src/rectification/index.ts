/** One body’s work on one inspection’s feedback: its own loop, the brief, the registers. */

export {
  type Analysis,
  analysisOf,
  type Brief,
  briefOf,
  type LevelFigures,
  monthOf,
} from './brief/brief.js';
export { type Figure as CountedFigure, figureOf, type Stretch } from './brief/figures.js';
export { type LateLeaf, type LateReason, lateOn, lateReasonLabels } from './brief/late.js';
export { type BriefStep, briefStepLabels, briefSteps, movedIn } from './brief/moved.js';
export { type Paper, paperOf } from './brief/only-paper.js';
export {
  type LeafOutcome,
  leafOutcomes,
  outcomeLabels,
  outcomeOf,
} from './brief/outcomes.js';
export { leavesOf, leavesUnder } from './brief/tree.js';
export type * from './commands.js';
export { decideRectification, initialRectification, whyNotRectification } from './decide.js';
export type * from './events.js';
export { evolveRectification } from './evolve.js';
export {
  type Across,
  type AdoptionContext,
  adoptionCommand,
  decideAdoption,
  decideAmendment,
  decideReminder,
  leafAdoptions,
  leafAmendments,
  leafReminders,
} from './loop/across.js';
export {
  type AdoptionLeaf,
  adoptionLeaf,
  type LeafOfPlan,
  type ResponsibilityLevels,
} from './loop/adoption-leaf.js';
export { anchorsOf, deadlinesOfRectification } from './loop/anchors.js';
export { type CheckOutcome, type CheckRound, checkOutcomes } from './loop/check.js';
export type * from './loop/commands.js';
export { drawLookBack } from './loop/draw-look-back.js';
export type { RectificationLoopEvent } from './loop/events.js';
export { milestoneLabels, organLabels } from './loop/labels.js';
export type { LookBackBatch } from './loop/look-back-batch.js';
export {
  type Judgement,
  loopOf,
  type Milestone,
  milestones,
  type Organ,
  type OrganMember,
  type OrganName,
  type RectificationLoop,
} from './loop/loop.js';
export {
  mayNotRectification,
  type RectificationContext,
  rectificationPolicies,
} from './loop/may-not.js';
export type * from './loop/plan.js';
export { type IssuedReminder, nextReminderNumber, reminderTitle } from './loop/reminder.js';
export * from './rectification.js';
export { type AccountabilityLine, deriveAccountability } from './registers/accountability.js';
export {
  deriveInstitutions,
  type Institution,
  institutionKey,
} from './registers/institutions.js';
export type { Origin as RegisterOrigin } from './registers/source.js';
export {
  deriveWorkRecords,
  type WorkKind,
  type WorkRecord,
  workKindLabels,
  workRecordKey,
} from './registers/work-records.js';
