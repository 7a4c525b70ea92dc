export { accessFaultSentence } from './access-log/access-fault.js';
export { type AccessLogWriter, accessLogWriter } from './access-log/access-log-writer.js';
export { appendAccess } from './access-log/append-access.js';
export { checkAccess } from './access-log/check-access.js';
export { type AccessQuestion, listAccess } from './access-log/list-access.js';
export { purgeAccess } from './access-log/purge-access.js';
export {
  type AccountHolder,
  accountHolders,
  accountsInOffice,
  countWithAccount,
} from './accounts/account-holders.js';
export type { AccountRecord, AccountStatus } from './accounts/account-record.js';
export { demandNewPassword, noteSignIn, setAccountStatus, setPassword } from './accounts/change-account.js';
export { type Credentials, type CredentialVerdict, checkCredentials } from './accounts/check-credentials.js';
export { createAccount, type NewAccount } from './accounts/create-account.js';
export { sweepTries } from './accounts/failed-tries.js';
export { accountOfPerson, findAccount, hasAccounts, listAccounts } from './accounts/find-account.js';
export { type FoundSession, findSession, findSessionById } from './accounts/find-session.js';
export {
  accountOfIdentity,
  type Identity,
  identitiesOf,
  linkIdentity,
  unlinkIdentity,
} from './accounts/identities.js';
export {
  findLink,
  type LinkPurpose,
  makeLink,
  type NewLink,
  sweepLinks,
  takeLink,
} from './accounts/one-time-links.js';
export { hashPassword } from './accounts/password-hash.js';
export {
  checkSecondFactor,
  countRecoveryCodes,
  type NewSecondFactor,
  newRecoveryCodes,
  newSecondFactor,
  removeSecondFactor,
  type SecondFactorSetting,
  type SecondFactorTry,
  type SecondFactorVerdict,
  setSecondFactor,
} from './accounts/second-factor.js';
export { type SecretBox, secretBox } from './accounts/secret-box.js';
export { secretKeyOf } from './accounts/secret-key-file.js';
export {
  endSession,
  endSessions,
  isNoteDue,
  listSessions,
  type NewSession,
  noteSeen,
  openSession,
  raiseSession,
  renewSession,
  type SessionRecord,
  type SessionStage,
  sweepSessions,
} from './accounts/sessions.js';
export { type AuditStatusRecord, auditStatus } from './audit/audit-status.js';
export { type Act, type ActQuestion, listActs } from './audit/list-acts.js';
export { appliedMigrations, knownMigrations } from './backup/applied-migrations.js';
export { copyRows, countRows, type Portion } from './backup/copy-rows.js';
export { fillSearchIndex, putRows, setSequences } from './backup/put-rows.js';
export { clearFreshStore, firstWithRecords, type TableShape, tablesToCopy } from './backup/tables-to-copy.js';
export { holdsRecords, isDemo, markDemo } from './demo/demo-mark.js';
export { countDesk } from './desk/count-desk.js';
export { findKnownRectification } from './desk/find-known-rectification.js';
export { findState } from './desk/find-state.js';
export { type Acting, findingContext, findingContexts } from './desk/finding-context.js';
export { countOpenLeaves, eachLeaf, leavesOf, statesOf } from './desk/leaves.js';
export { type DeskQuestion, type DeskRow, listDesk } from './desk/list-desk.js';
export { type Names, namesOf } from './desk/names.js';
export { levelsOfParties } from './desk/party-levels.js';
export { rectificationNames } from './desk/rectification-names.js';
export { restsOnScan } from './desk/scans.js';
export {
  findingsWithFile,
  findUpload,
  forgetUpload,
  type HeldOn,
  recordUpload,
  sweepUploads,
  type UploadRecord,
  uploadsOf,
} from './desk/uploads.js';
export type { ConnectionUse, EngineName } from './engines/engine.js';
export { appendEvents } from './events/append-events.js';
export { type ExecuteMeta, execute, executeAll } from './events/execute.js';
export { keepRectification } from './events/relied-on.js';
export type { Command } from './events/streams.js';
export type { Attribution, Outcome } from './events/write-streams.js';
export { findText, withheldAmong } from './evidence/find-text.js';
export {
  type ClaimedText,
  claimText,
  finishText,
  forgetLooseTexts,
  queueText,
  releaseText,
  type TextOutcome,
} from './evidence/text-jobs.js';
export { type FileVault, type KeptFile, openFileVault } from './files/file-vault.js';
export { type FileRecord, findFile, recordFile } from './files/record-file.js';
export type { Sources } from './identifiers.js';
export { createImport, type NewImport } from './imports/create-import.js';
export { findDraft, findImport } from './imports/find-import.js';
export type { Draft, ImportRecord, ImportState } from './imports/import-record.js';
export { ALL_IMPORTS, type ImportScope, importScope } from './imports/import-scope.js';
export { importsInState, listImports } from './imports/list-imports.js';
export { reportProgress } from './imports/report-progress.js';
export { type DraftChanges, saveDraft } from './imports/save-draft.js';
export { type CheckOptions, checkLog, type LogReport } from './log/check/check-log.js';
export type { Trust } from './log/check/check-tree.js';
export { type StoredFault, type StoredFlaw, storedFaultSentence } from './log/check/stored-fault.js';
export { type CheckpointRecord, latestCheckpoint } from './log/checkpoints.js';
export { discontinuity } from './log/continues.js';
export { type Erasure, erasePayload } from './log/erase-payload.js';
export { exportLog, type LogExportOptions } from './log/export-log.js';
export { type LogRefusal, LogRefused } from './log/log-refused.js';
export { proveConsistency, proveInclusion } from './log/prove-log.js';
export { SchemaMismatch } from './migrate/migrate.js';
export type { SchemaChoice } from './migrate/schema-choice.js';
export * from './notify/index.js';
export { type OpenOptions, openStore, type StorePlace, systemSources } from './open-store.js';
export { allPeople } from './organisation/all-people.js';
export { allUnits } from './organisation/all-units.js';
export { erasePersonalData, type PersonErasure } from './organisation/erase-personal-data.js';
export { findPosts } from './organisation/find-posts.js';
export { findProfile } from './organisation/find-profile.js';
export { type HeldDuty, heldDuties } from './organisation/held-duties.js';
export { hiddenFindings } from './organisation/hidden-findings.js';
export {
  isFindingInScope,
  isKeyInScope,
  isRectificationInScope,
  scopeFindings,
  scopeRectifications,
  WHOLE_LEDGER,
} from './organisation/in-scope.js';
export { isSeenWhole } from './organisation/is-seen-whole.js';
export { knownParties } from './organisation/known-parties.js';
export {
  findPerson,
  type HeldPost,
  listPeople,
  type PeopleQuestion,
  type PersonRecord,
  postsInUnit,
} from './organisation/list-people.js';
export {
  findUnit,
  listUnits,
  type UnitListRow,
  type UnitQuestion,
  type UnitRecord,
} from './organisation/list-units.js';
export { personNames, unitNames, unitsUnderAll } from './organisation/names.js';
export { type OwnStanding, ownStanding, type StandingPost } from './organisation/own-standing.js';
export {
  objectOfFinding,
  objectOfPerson,
  objectOfRectification,
  objectOfUnit,
} from './organisation/policy-objects.js';
export {
  type RectificationNameParts,
  rectificationsInScope,
} from './organisation/rectifications-in-scope.js';
export {
  type AppointmentHolder,
  bodyWideRoles,
  countHolders,
  listAppointments,
  type RoleHolder,
  rolesIn,
} from './organisation/rights-held.js';
export { takeTurn } from './organisation/take-turn.js';
export { unitsAbove, unitsUnder } from './organisation/units-under.js';
export type { FindingSummary } from './projections/finding-row.js';
export { countFindings, type FindingCounts } from './queries/count-findings.js';
export { countMatches } from './queries/count-matches.js';
export { countStands, type StandCounts } from './queries/count-stands.js';
export { cursorOf, cursorValues, type Page } from './queries/cursor.js';
export { type FindingRecord, findFinding } from './queries/find-finding.js';
export { findRectification, type RectificationRecord } from './queries/find-rectification.js';
export type { FindingFilters, PartyFilter } from './queries/finding-filters.js';
export { findingHistory, type HistoryRecord, rectificationHistory } from './queries/finding-history.js';
export { type FindingListRow, summaryOf } from './queries/finding-list-row.js';
export { findingNeighbours, type Neighbours } from './queries/finding-neighbours.js';
export { findingPosition } from './queries/finding-position.js';
export { type FindingSource, findingSource } from './queries/finding-source.js';
export {
  type FindingOrder,
  type FindingQuestion,
  listFindings,
} from './queries/list-findings.js';
export { listRectifications, type RectificationListRow } from './queries/list-rectifications.js';
export { nextOrdinal } from './queries/next-ordinal.js';
export { partyNames } from './queries/party-names.js';
export { readFindings, readStates } from './queries/read-findings.js';
export { countSearchHits, searchFindings } from './queries/search-findings.js';
export { streamLines } from './queries/stream-lines.js';
export type { Difference } from './rebuild/compare.js';
export { type ErasedStream, type RebuildOptions, type RebuildReport, rebuild } from './rebuild/rebuild.js';
export { recordCryptos } from './record-crypto/record-cryptos.js';
export { RecordCryptoDiffers } from './record-crypto/settled-crypto.js';
export { KEPT_FILE, readKept, resetKept } from './seal/kept-checkpoint.js';
export { PUBLIC_FILE } from './seal/log-key-file.js';
export { readTrust } from './seal/read-trust.js';
export { logPublicKey, type SealOptions, type SealReport, sealLog } from './seal/seal-log.js';
export type { Excerpt, Hit } from './search/hit.js';
export { sha256 } from './sha256.js';
export type { ReadTransaction, Store, Transaction } from './store.js';
