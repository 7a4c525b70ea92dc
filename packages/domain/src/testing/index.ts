export {
  figure,
  findingContent,
  header,
  measure,
  noMentions,
  rangeOf,
  rectificationContent,
} from './fictions.js';
