export type { DocumentProperties } from './docx/core-properties.js';
export { writeNoticeDocx } from './docx/write-notice-docx.js';
export { writeNoticeMarkdown } from './markdown/write-notice-markdown.js';
export type { LedgerRecords } from './xlsx/ledger-records.js';
export { writeLedgerXlsx } from './xlsx/write-ledger-xlsx.js';
