export * from './client.js';
export * from './route.js';
export { About } from './routes/about.js';
export { FindingCorrection, LedgerQuery, NewFinding } from './routes/findings.js';
export * from './routes.js';
export * from './schemas/common.js';
export * from './schemas/finding.js';
export * from './schemas/import.js';
export * from './schemas/rectification.js';
