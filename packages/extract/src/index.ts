export * from './draft/index.js';
export { normalise } from './normalise/normalise.js';
export * from './notice.js';
export { readNotice } from './read-notice.js';
export { type ClassificationMark, classificationMark } from './recognise/classification-mark.js';
