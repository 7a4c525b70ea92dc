/** Telling people: what, whom, and in which words. */

export { type CalendarEntry, calendarFeed, type FeedCircumstances } from './calendar-feed.js';
export {
  type DigestCircumstances,
  type DigestGroup,
  type DigestMail,
  digestGroups,
  digestMail,
  digestSubject,
} from './digest.js';
export { digestMarkdown, type MarkdownCircumstances } from './digest-markdown.js';
export {
  findingName,
  type NoticeItem,
  noticeLine,
  noticePath,
} from './notice-item.js';
export {
  NOTICE_KINDS,
  type NoticeKind,
  type NoticeKindRow,
  noticeKindOf,
} from './notice-kinds.js';
export { type OwedDay, owedDays } from './owed-days.js';
export { MOST_TRIES, waitBeforeRetry } from './retry.js';
export { type ToldEvent, toldOfEvent } from './told-deeds.js';
