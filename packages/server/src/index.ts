export { authorised, type RecordedBy } from './app/authorised.js';
export { buildServer } from './app/build-server.js';
export type { Caller } from './app/caller.js';
export { CannotStart, type StartObstacle } from './config/cannot-start.js';
export { type Config, type ConfigFlags, DEFAULT_PORT, readConfig } from './config/config.js';
export { SETTINGS } from './config/settings.js';
export { type DemoOptions, type FilledDemo, fillDemo } from './demo/fill-demo.js';
export { demoLinksAgain } from './demo/links-again.js';
export type { DemoLink } from './demo/sign-in-links.js';
export { type Clock, type ServerConfig, type ServerDeps, systemClock } from './deps.js';
export { BackupProblem } from './operations/backup/backup-problem.js';
export {
  type RestoreReport,
  restoreBackup,
  verifyBackup,
} from './operations/backup/restore-backup.js';
export type { RestorePhase } from './operations/backup/restore-options.js';
export type { SoundBackup } from './operations/backup/walk-backup.js';
export { type BackupPhase, type BackupReport, writeBackup } from './operations/backup/write-backup.js';
export { type OpenLedger, openLedger } from './start/open-ledger.js';
export { serverLog } from './start/server-log.js';
export { productConfig, type RunningServer, startServer } from './start/start-server.js';
export { acceptDraft, registrationOf } from './use-cases/accept-draft/accept-draft.js';
export { administratorLink } from './use-cases/accounts/enable-accounts.js';
export { readmitAdministrator } from './use-cases/accounts/readmit-administrator.js';
export { exportBrief } from './use-cases/exports/export-brief.js';
export { type Exported, exportLedger, type LedgerFormat } from './use-cases/exports/export-ledger.js';
export { exportNotice, type NoticeFormat } from './use-cases/exports/export-notice.js';
export { exportReport, type ReportName } from './use-cases/exports/export-report.js';
export { exportThreeLists } from './use-cases/exports/export-three-lists.js';
export { ledgerOf } from './use-cases/exports/ledger-of.js';
export type { OfficeFormat } from './use-cases/exports/office-types.js';
export { exportPaper, type PaperName } from './use-cases/exports/papers/export-paper.js';
export { readBrief } from './use-cases/exports/read-brief.js';
export { type Ledger, readLedger, readLiveLedger } from './use-cases/exports/read-ledger.js';
export { readReport } from './use-cases/exports/read-report.js';
export { importDocument } from './use-cases/imports/import-document.js';
export { localDate } from './use-cases/local-date.js';
export { exportOrganisation } from './use-cases/organisation/file/export-organisation.js';
export {
  importOrganisation,
  type OrganisationPreview,
  previewOrganisation,
} from './use-cases/organisation/file/import-organisation.js';
