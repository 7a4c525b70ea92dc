export * from './client.js';
export { commandName } from './command-name.js';
export { localPath } from './local-path.js';
export * from './route.js';
export { About } from './routes/about.js';
export { AccessFilters, ActFilters } from './routes/audit.js';
export { DEED_NAMES, type DeedName, deedRoutes } from './routes/deeds.js';
export type { FilledDemo } from './routes/demo.js';
export type { DeskRow } from './routes/desk.js';
export type { Upload } from './routes/evidence.js';
export { FindingCorrection, LedgerQuery, NewFinding } from './routes/findings.js';
export { RectificationLoopView, type RoundOutcome } from './routes/loop.js';
export { MeasureCorrection } from './routes/measures.js';
export { NewPost } from './routes/people.js';
export {
  RECTIFICATION_DEED_NAMES,
  type RectificationDeedName,
  rectificationDeedRoutes,
} from './routes/rectification-deeds.js';
export type {
  AccountabilityRow,
  InstitutionRow,
  RegisterFinding,
  WorkRecordRow,
} from './routes/registers.js';
export { NewUnit } from './routes/units.js';
export * from './routes.js';
export * from './schemas/account.js';
export * from './schemas/audit.js';
export * from './schemas/common.js';
export * from './schemas/course.js';
export * from './schemas/evidence-item.js';
export * from './schemas/finding.js';
export * from './schemas/hand-over.js';
export * from './schemas/import.js';
export * from './schemas/notification.js';
export * from './schemas/organisation.js';
export * from './schemas/organisation-file.js';
export * from './schemas/parties.js';
export * from './schemas/rectification.js';
export type { Rule } from './schemas/rule.js';
