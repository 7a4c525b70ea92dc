export {
  type AccessHead,
  type AccessLine,
  type AccessVerdict,
  type SealedLine,
  sealAccess,
  verifyAccess,
} from './access/access-log/chain.js';
export * from './access/access-log/entry.js';
export { lastHolderObjection } from './access/last-holder.js';
export {
  defaultLockOut,
  type Failures,
  failuresAt,
  type LockOutRule,
  remainingWait,
  waitAfter,
} from './access/lock-out.js';
export { loginKey, loginNameFrom, loginNameObjection } from './access/login-name.js';
export { actingPost, mayDo, mayEver, type PolicyObject } from './access/may-do.js';
export { commonPasswords } from './access/password/common-passwords.js';
export { isPasswordOld } from './access/password/password-age.js';
export {
  defaultPasswordPolicy,
  type PasswordContext,
  type PasswordFault,
  type PasswordPolicy,
  passwordFaults,
  passwordFaultWords,
  passwordRefusal,
} from './access/password/password-policy.js';
export { POLICY_NAMES, type PolicyName, policies, policyLabel, policyOf } from './access/policies.js';
export type * from './access/policy.js';
export {
  type ActorProfile,
  actorOf,
  type HeldRole,
  type PersonProfile,
  type ProfileCircumstances,
  profileOf,
} from './access/profile.js';
export { keptFrom, retentionObjection } from './access/retention.js';
export { type LedgerScope, ledgerScope, type Scope, scopeOf } from './access/scope.js';
export { lacksSecondFactor, needsSecondFactor } from './access/second-factor.js';
export { defaultSessionRule, isSessionAlive, type SessionRule } from './access/session-life.js';
export { substituteParty } from './access/substitute-party.js';
export { base32 } from './access/totp/base32.js';
export {
  RECOVERY_CODE_BYTES,
  RECOVERY_CODE_COUNT,
  readRecoveryCode,
  recoveryCode,
} from './access/totp/recovery-code.js';
export {
  acceptedTotpStep,
  type Hmac,
  hotp,
  TOTP_DIGITS,
  TOTP_SECRET_BYTES,
  type TotpCheck,
  totpStep,
} from './access/totp/totp.js';
export { totpAddress } from './access/totp/totp-address.js';
export { vacancyObjection } from './access/vacancy.js';
export { canonicalJson, NotCanonical } from './audit/canonical-json.js';
export type * from './audit/envelope.js';
export { leafHash, payloadDigest, type Sha256 } from './audit/hash.js';
export * from './audit/provable.js';
export {
  type DomainEvent,
  type SealedEvent,
  type SealingMeta,
  type StreamHead,
  sealEvents,
} from './audit/seal-events.js';
export { type Flaw, type StoredLine, type StreamVerdict, verifyStream } from './audit/verify-stream.js';
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
export * from './finding/commands.js';
export * from './finding/course.js';
export { decideFinding, initialFinding, objectionTo } from './finding/decide.js';
export { dueDate } from './finding/due.js';
export type * from './finding/events.js';
export * from './finding/evidence.js';
export { evolveFinding } from './finding/evolve.js';
export type * from './finding/finding.js';
export * from './finding/live.js';
export type * from './finding/loop/context.js';
export { holderIds, policyObject } from './finding/loop/holders.js';
export { doingUnits } from './finding/loop/independence.js';
export type * from './finding/loop/loop-commands.js';
export { isLoopDeed, LOOP_DEEDS } from './finding/loop/loop-deeds.js';
export type * from './finding/loop/loop-events.js';
export { standingIn } from './finding/loop/transitions.js';
export { whyNotFinding } from './finding/loop/why-not.js';
export * from './finding/loop-labels.js';
export { isNobody } from './finding/nobody.js';
export { type OwedMeasure, owedMeasures } from './finding/owed-measures.js';
export {
  type PlanGap,
  type PlanPoint,
  planGaps,
  planPointLabels,
  planPoints,
} from './finding/plan-gaps.js';
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
export { type CalendarEntry, calendarFeed, type FeedCircumstances } from './notification/calendar-feed.js';
export {
  type DigestCircumstances,
  type DigestGroup,
  type DigestMail,
  digestGroups,
  digestMail,
  digestSubject,
} from './notification/digest.js';
export { digestMarkdown, type MarkdownCircumstances } from './notification/digest-markdown.js';
export {
  findingName,
  type NoticeFinding,
  type NoticeItem,
  noticeLine,
  noticePath,
} from './notification/notice-item.js';
export {
  NOTICE_KINDS,
  type NoticeKind,
  type NoticeKindRow,
  noticeKindOf,
} from './notification/notice-kinds.js';
export { type OwedDay, owedDays } from './notification/owed-days.js';
export { MOST_TRIES, waitBeforeRetry } from './notification/retry.js';
export { type ToldEvent, toldOfEvent } from './notification/told-deeds.js';
export {
  type Duty,
  type DutyRole,
  type HandOverLine,
  handOverObjection,
  handOverSheet,
  type Leaving,
  type Successor,
} from './organisation/hand-over.js';
export { organisationStatusLabels, unitLevelLabel, unitLevelLabels } from './organisation/labels.js';
export { holdsOn, overlap, type Period } from './organisation/period.js';
export type * from './organisation/person/commands.js';
export { decidePerson, initialPerson, whyNotPerson } from './organisation/person/decide.js';
export * from './organisation/person/events.js';
export { evolvePerson } from './organisation/person/evolve.js';
export type * from './organisation/person/person.js';
export { rolePeriod } from './organisation/person/separation.js';
export * from './organisation/roles.js';
export { type KnownParties, type PartyBook, partyBook } from './organisation/suggest/party-book.js';
export { suggestParties } from './organisation/suggest/suggest-parties.js';
export {
  type PartySuggestion,
  type SuggestionReason,
  suggestionReasonLabels,
} from './organisation/suggest/suggestion.js';
export type * from './organisation/unit/commands.js';
export { decideUnit, initialUnit, whyNotUnit } from './organisation/unit/decide.js';
export type * from './organisation/unit/events.js';
export { evolveUnit } from './organisation/unit/evolve.js';
export {
  closingObjection,
  mayLieUnder,
  placeObjection,
  type UnitSurroundings,
} from './organisation/unit/place.js';
export * from './organisation/unit/unit.js';
export {
  type Analysis,
  analysisOf,
  type Brief,
  briefOf,
  type LevelFigures,
  monthOf,
} from './rectification/brief/brief.js';
export { type Figure as CountedFigure, figureOf, type Stretch } from './rectification/brief/figures.js';
export { type LateLeaf, type LateReason, lateOn, lateReasonLabels } from './rectification/brief/late.js';
export { type BriefStep, briefStepLabels, briefSteps, movedIn } from './rectification/brief/moved.js';
export { type Paper, paperOf } from './rectification/brief/only-paper.js';
export {
  type LeafOutcome,
  leafOutcomes,
  outcomeLabels,
  outcomeOf,
} from './rectification/brief/outcomes.js';
export { leavesOf, leavesUnder } from './rectification/brief/tree.js';
export type * from './rectification/commands.js';
export { decideRectification, initialRectification, whyNotRectification } from './rectification/decide.js';
export type * from './rectification/events.js';
export { evolveRectification } from './rectification/evolve.js';
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
} from './rectification/loop/across.js';
export {
  type AdoptionLeaf,
  adoptionLeaf,
  type LeafOfPlan,
  type ResponsibilityLevels,
} from './rectification/loop/adoption-leaf.js';
export { anchorsOf, deadlinesOfRectification } from './rectification/loop/anchors.js';
export { type CheckOutcome, type CheckRound, checkOutcomes } from './rectification/loop/check.js';
export type * from './rectification/loop/commands.js';
export { drawLookBack } from './rectification/loop/draw-look-back.js';
export type { RectificationLoopEvent } from './rectification/loop/events.js';
export { milestoneLabels, organLabels } from './rectification/loop/labels.js';
export type { LookBackBatch } from './rectification/loop/look-back-batch.js';
export {
  type Judgement,
  loopOf,
  type Milestone,
  milestones,
  type Organ,
  type OrganMember,
  type OrganName,
  type RectificationLoop,
} from './rectification/loop/loop.js';
export {
  mayNotRectification,
  type RectificationContext,
  rectificationPolicies,
} from './rectification/loop/may-not.js';
export type * from './rectification/loop/plan.js';
export { type IssuedReminder, nextReminderNumber, reminderTitle } from './rectification/loop/reminder.js';
export * from './rectification/rectification.js';
export { type AccountabilityLine, deriveAccountability } from './rectification/registers/accountability.js';
export {
  deriveInstitutions,
  type Institution,
  institutionKey,
} from './rectification/registers/institutions.js';
export type { Origin as RegisterOrigin } from './rectification/registers/source.js';
export {
  deriveWorkRecords,
  type WorkKind,
  type WorkRecord,
  workKindLabels,
  workRecordKey,
} from './rectification/registers/work-records.js';
export { type Refusal, Refused, refusal, refuse, sentenceOf } from './refusal.js';
export { REFUSAL_CODES, type RefusalCode, type RefusalParams, refusalSentence } from './refusals.js';
export { type Anchors, type Deadline, deadlinesOf, dueByRule } from './rules/deadlines.js';
export * from './rules/rule.js';
export { isInForce, type OwnRules, ruleTable } from './rules/rule-table.js';
export { shippedRules } from './rules/shipped-rules.js';
export { contentHash } from './signature/content-hash.js';
export type * from './signature/signature.js';
