/** The one mail that a person gets on a day, as text and as simple HTML that loads nothing. */

import { chineseDate } from '../calendar/civil-date.js';
import { type NoticeItem, noticeLine, noticePath } from './notice-item.js';
import { NOTICE_KINDS, type NoticeKind, noticeKindOf } from './notice-kinds.js';

export interface DigestCircumstances {
  /** Civil date of the digest. */
  on: string;
  /** The addressee's own name; null where it was erased. Nobody else is named. */
  name: string | null;
  /** The address that people open, `https://ledger.example`; null where none is known: then without links. */
  publicUrl: string | null;
}

export interface DigestMail {
  subject: string;
  text: string;
  html: string;
}

/** The lines of one kind, with how many more there are. */
export interface DigestGroup {
  kind: NoticeKind;
  /** `2 项已逾期` */
  heading: string;
  lines: { text: string; path: string }[];
  more: number;
}

/** More lines of a kind than these nobody reads in a mail; the rest is counted. */
const LINES_PER_GROUP = 20;

/**
 * Sums up what people are told, in the order of the table and fit for outside; no group without lines, so that an
 * empty day gives an empty list.
 */
export function digestGroups(items: readonly NoticeItem[]): DigestGroup[] {
  return NOTICE_KINDS.flatMap((kind): DigestGroup[] => {
    const ofKind = items.filter((item) => item.kind === kind).toSorted(byDue);
    if (ofKind.length === 0) return [];
    const lines = ofKind
      .slice(0, LINES_PER_GROUP)
      .map((item) => ({ text: noticeLine(item), path: noticePath(item) }));
    const heading = `${ofKind.length} 项${noticeKindOf(kind).label}`;
    return [{ kind, heading, lines, more: ofKind.length - lines.length }];
  });
}

/** The mail of these groups; whoever has none sends none. */
export function digestMail(groups: readonly DigestGroup[], circumstances: DigestCircumstances): DigestMail {
  return {
    subject: digestSubject(groups, circumstances.on),
    text: asText(groups, circumstances),
    html: asHtml(groups, circumstances),
  };
}

/** `闭环 8月25日：2 项已逾期，1 项等你办理`: numbers only, a subject is read over shoulders. */
export function digestSubject(groups: readonly DigestGroup[], on: string): string {
  return `闭环 ${chineseDate(on).replace(/^\d+年/, '')}：${groups.map(({ heading }) => heading).join('，')}`;
}

const FOOTER = '一天最多一封。不想收邮件，或想换个时间，请在“通知设置”里改。';

function greeting({ name }: DigestCircumstances): string {
  return name === null ? '你好：' : `${name}，你好：`;
}

function moreLine(more: number): string[] {
  return more > 0 ? [`……另有 ${more} 项，请到工作台查看。`] : [];
}

function asText(groups: readonly DigestGroup[], circumstances: DigestCircumstances): string {
  const { publicUrl } = circumstances;
  const parts = groups.map(({ heading, lines, more }) =>
    [
      `【${heading}】`,
      ...lines.map(({ text, path }) => `· ${text}${publicUrl === null ? '' : `\n  ${publicUrl}${path}`}`),
      ...moreLine(more),
    ].join('\n'),
  );
  return `${[greeting(circumstances), ...parts, FOOTER].join('\n\n')}\n`;
}

function asHtml(groups: readonly DigestGroup[], circumstances: DigestCircumstances): string {
  const { publicUrl } = circumstances;
  const line = ({ text, path }: DigestGroup['lines'][number]) =>
    publicUrl === null
      ? `<li>${escaped(text)}</li>`
      : `<li><a href="${escaped(publicUrl + path)}">${escaped(text)}</a></li>`;
  const parts = groups.map(({ heading, lines, more }) => {
    const rest = moreLine(more).map((words) => `<p>${words}</p>`);
    return `<h3>${heading}</h3>\n<ul>\n${lines.map(line).join('\n')}\n</ul>${rest.join('')}`;
  });
  const body = [`<p>${escaped(greeting(circumstances))}</p>`, ...parts, `<p>${FOOTER}</p>`].join('\n');
  return `<!DOCTYPE html>\n<html lang="zh-CN">\n<body>\n${body}\n</body>\n</html>\n`;
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** Soonest first; without a day last. */
function byDue(a: NoticeItem, b: NoticeItem): number {
  const [left, right] = [a.due ?? '9999', b.due ?? '9999'];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
