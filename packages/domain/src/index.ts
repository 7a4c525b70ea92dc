/** The way into the package; each subject says in its own `index.ts` what it offers. */

export * from './access/index.js';
export * from './audit/index.js';
export { chineseDate, daysOfMonth, isCivilDate } from './calendar/civil-date.js';
export { addDays, addMonths, weekday } from './calendar/civil-days.js';
export type * from './calendar/holiday-notice.js';
export {
  nationalCalendar,
  type Unknown,
  type WorkingCalendar,
  workingCalendar,
} from './calendar/working-calendar.js';
export { addWorkingDays, isWorkingDay, workingDaysBetween } from './calendar/working-days.js';
export { classificationMark } from './classified.js';
export { type Circumstances, type CommandMeta, NO_VERSION, type Verdict, versionOf } from './decider.js';
export { openDueOf } from './desk/open-due.js';
export { hasVoidSignatures } from './desk/void-signatures.js';
export { type Wait, type WaitKind, waitKinds, waitsOf } from './desk/waits.js';
export * from './finding/index.js';
export * from './labels.js';
export { lightOfDeadline } from './lights/deadline-light.js';
export { lightLabels } from './lights/labels.js';
export * from './lights/light.js';
export {
  GREEN_WORKING_DAYS,
  type Thresholds,
  thresholdsOn,
  YELLOW_WORKING_DAYS,
} from './lights/thresholds.js';
export { type Told, toldOf } from './lights/told.js';
export { type PublishedLookBack, readLookBack, writeLookBack } from './look-back/published-look-back.js';
export { commitmentOf, isSeed, sampleOf } from './look-back/sample.js';
export {
  type DrawnSample,
  type SampleFault,
  sampleFaultSentence,
  verifyPromise,
  verifySample,
} from './look-back/verify-sample.js';
export type * from './notice/notice-block.js';
export { noticeOf } from './notice/notice-of.js';
export * from './notification/index.js';
export * from './organisation/index.js';
export * from './rectification/index.js';
export { type Refusal, Refused, refusal, refuse, sentenceOf } from './refusal.js';
export { REFUSAL_CODES, type RefusalCode, type RefusalParams, refusalSentence } from './refusals.js';
export { type Anchors, type Deadline, deadlinesOf, dueByRule } from './rules/deadlines.js';
export * from './rules/rule.js';
export { isInForce, type OwnRules, ruleTable } from './rules/rule-table.js';
export { shippedRules } from './rules/shipped-rules.js';
export { contentHash } from './signature/content-hash.js';
export type * from './signature/signature.js';
