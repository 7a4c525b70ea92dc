/** One thing that a person is told. */

import { chineseDate } from '../calendar/civil-date.js';
import { type NoticeKind, noticeKindOf } from './notice-kinds.js';

/** The finding that it is about, as far as its reader may see it. */
export interface NoticeFinding {
  id: string;
  /** As the document numbers it. */
  number: string;
  problem: string;
  visibility: 'public' | 'internal' | 'restricted';
}

export interface NoticeItem {
  kind: NoticeKind;
  rectificationId: string;
  finding: NoticeFinding;
  /** Civil date; null where no day is named. */
  due: string | null;
}

/** So much of a problem tells which one it is; mails are read on telephones. */
const LONGEST_PROBLEM = 40;

/**
 * `问题3“老旧小区改造进度偏慢”`. Notices are read in mailboxes, groups and calendars: what is restricted is named by
 * its number alone, in the pages too, where reading its words is an act on record.
 */
export function findingName({ number, problem, visibility }: NoticeFinding): string {
  const name = `问题${number}`;
  return visibility === 'restricted' ? name : `${name}“${shortened(problem)}”`;
}

/** The line in plain Chinese: `问题3“老旧小区改造进度偏慢”临近到期，时限是2026年9月30日。` */
export function noticeLine({ kind, finding, due }: NoticeItem): string {
  const { says, saysWithoutDue } = noticeKindOf(kind);
  const words = due === null ? saysWithoutDue : says.replace('{due}', chineseDate(due));
  return `${findingName(finding)}${words}。`;
}

/** Where the pages show the finding, below the address of the server. */
export function noticePath({ finding }: NoticeItem): string {
  return `/f/${encodeURIComponent(finding.id)}`;
}

function shortened(text: string): string {
  // By characters that people see as one, so that no half of one is left.
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  if (characters.length <= LONGEST_PROBLEM) return characters.join('');
  return `${characters.slice(0, LONGEST_PROBLEM).join('')}…`;
}
