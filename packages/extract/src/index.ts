export * from './draft/index.js';
export { lintNotice } from './lint/lint-notice.js';
export { normalise } from './normalise/normalise.js';
export * from './notice.js';
export { type ReadBody, readBody } from './read-body.js';
export { readNotice } from './read-notice.js';
export { type ClassificationMark, classificationMark } from './recognise/classification-mark.js';
export type { DateContext } from './recognise/dates.js';
export type { ItemFacts } from './recognise/item-facts.js';
