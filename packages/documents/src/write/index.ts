export type { BriefPaper } from './briefs/brief-paper.js';
export type { ReportPaper } from './briefs/report-paper.js';
export { writeBriefDocx, writeBriefXlsx } from './briefs/write-brief.js';
export { writeLeaderReport } from './briefs/write-leader-report.js';
export { writeSituationReport } from './briefs/write-situation-report.js';
export type { DocumentProperties } from './docx/core-properties.js';
export { writeNoticeDocx } from './docx/write-notice-docx.js';
export { type CheckPaper, writeCheckForm } from './forms/check-form.js';
export { writeExtensionForm } from './forms/extension-form.js';
export type { FormContext, PartyNames } from './forms/form-context.js';
export { type LookBackPaper, writeLookBackForm } from './forms/look-back-form.js';
export { type ReminderPaper, writeReminderForm } from './forms/reminder-form.js';
export { writeSignOffForm } from './forms/sign-off-form.js';
export { writeSituationForm } from './forms/situation-form.js';
export {
  type ThreeLists,
  writeThreeListsDocx,
  writeThreeListsXlsx,
} from './forms/three-lists/write-three-lists.js';
export { writeNoticeMarkdown } from './markdown/write-notice-markdown.js';
export { writeRegistersXlsx } from './registers/write-registers.js';
export type { LedgerRecords } from './xlsx/ledger-records.js';
export { writeLedgerXlsx } from './xlsx/write-ledger-xlsx.js';
