export {
  exportedLog,
  inventedEvents,
  logSigner,
  noteOver,
  smLogSigner,
  smStrangerSigner,
  strangerSigner,
} from './exported-log.js';
export {
  figure,
  findingContent,
  header,
  measure,
  noMentions,
  rangeOf,
  rectificationContent,
} from './fictions.js';
