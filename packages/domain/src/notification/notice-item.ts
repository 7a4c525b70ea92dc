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

/**
 * Who reads a line: a person who has signed in and whose scope was asked, or anybody who sees a mailbox, a group
 * or a calendar. What is restricted goes outside by its number only.
 */
export type NoticeAudience = 'signedIn' | 'outside';

/** So much of a problem tells which one it is; mails are read on telephones. */
const LONGEST_PROBLEM = 40;

/** `问题3“老旧小区改造进度偏慢”`; without the words where they are not for this audience. */
export function findingName(
  { number, problem, visibility }: NoticeFinding,
  audience: NoticeAudience,
): string {
  const name = `问题${number}`;
  return visibility === 'restricted' && audience === 'outside' ? name : `${name}“${shortened(problem)}”`;
}

/** The line in plain Chinese: `问题3“老旧小区改造进度偏慢”临近到期，时限是2026年9月30日。` */
export function noticeLine({ kind, finding, due }: NoticeItem, audience: NoticeAudience): string {
  const { says, saysWithoutDue } = noticeKindOf(kind);
  const words = due === null ? saysWithoutDue : says.replace('{due}', chineseDate(due));
  return `${findingName(finding, audience)}${words}。`;
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
