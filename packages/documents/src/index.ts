export { evidenceRefusal } from './evidence/evidence-refusal.js';
export {
  type EvidenceType,
  type EvidenceView,
  evidenceTypeOf,
  namedByType,
  recogniseEvidence,
} from './evidence/recognise-evidence.js';
export { LIST_FIELDS, type ListField } from './lists/list-field.js';
export type { ListItem, ListMeasure, ListNotice } from './lists/list-notice.js';
export {
  type ColumnPreview,
  type ListPreview,
  previewLists,
  type SheetPreview,
} from './lists/preview-lists.js';
export { type ListMapping, mappingOf, readLists, type SheetMapping } from './lists/read-lists.js';
export type { ReadLists } from './lists/write-lists.js';
export { type HandOverFile, writeHandOverDocx, writeHandOverXlsx } from './organisation/hand-over-sheet.js';
export {
  type FileProblem,
  type OrganisationFile,
  type OrganisationRow,
  type OrganisationSheetName,
  organisationSheets,
} from './organisation/organisation-columns.js';
export { readOrganisation } from './organisation/read-organisation.js';
export {
  type OrganisationRows,
  organisationTables,
  writeOrganisation,
} from './organisation/write-organisation.js';
export { type TableSheet, writeTables } from './organisation/write-tables.js';
export {
  type CellAddress,
  type DocumentFormat,
  type DocumentText,
  type SourceMark,
  sourceOf,
} from './read/document-text.js';
export { DEFAULT_LIMITS, type Limits } from './read/limits.js';
export type { ReadOptions, ReadPhase } from './read/pace.js';
export { readDocument } from './read/read-document.js';
export { Unreadable, type UnreadableCode, type UnreadableDetails } from './read/unreadable.js';
export { unreadableSentence } from './read/unreadable-sentence.js';
export { readDocumentApart } from './worker/read-document-apart.js';
export { previewListsApart, readListsApart } from './worker/read-lists-apart.js';
export { readOrganisationApart } from './worker/read-organisation-apart.js';
export * from './write/index.js';
