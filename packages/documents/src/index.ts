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
export * from './write/index.js';
