export * from './audit/envelope.js';
export * from './finding/finding.js';
export * from './rectification/rectification.js';
