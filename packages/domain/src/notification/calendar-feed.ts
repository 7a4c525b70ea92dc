/** A person's deadlines as an iCalendar stream (RFC 5545), to be subscribed to by any calendar program. */

import { addDays } from '../calendar/civil-days.js';
import { findingName, type NoticeFinding } from './notice-item.js';
import { octetsIn } from './octets.js';

/** A day by which something must be done. */
export interface CalendarEntry {
  /** Names the deadline for ever: the same event is changed, not doubled, when its day is moved. */
  id: string;
  /** Civil date. */
  due: string;
  finding: NoticeFinding;
  /** What is due: 整改到位, 取得明显成效, 阶段目标, 措施完成. */
  what: string;
  /** When the finding was last changed; UTC instant. */
  changedAt: string;
}

export interface FeedCircumstances {
  /** Host of the server; makes the identifiers unique in the world. */
  host: string;
  /** The address that people open; null: the events carry no link. */
  publicUrl: string | null;
}

/** RFC 5545, 3.1: lines are folded so that none is longer than 75 octets, the line break not counted. */
const LONGEST_LINE = 75;

/** Days before, at nine in the morning of an all-day event: `-P7D` is midnight, so nine hours are added. */
const ALARMS = ['-P6DT15H', '-PT15H'];

/** The whole stream, lines ended by CR LF. What is restricted is told by its number only. */
export function calendarFeed(deadlines: readonly CalendarEntry[], circumstances: FeedCircumstances): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Bihuan//Deadlines//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapedText('闭环 · 整改时限')}`,
    // Asked for by calendar programs that poll: RFC 7986, 5.7.
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    ...deadlines.flatMap((deadline) => eventLines(deadline, circumstances)),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

function eventLines(deadline: CalendarEntry, { host, publicUrl }: FeedCircumstances): string[] {
  const summary = `${deadline.what}：${findingName(deadline.finding)}`;
  return [
    'BEGIN:VEVENT',
    `UID:${deadline.id}@${host}`,
    `DTSTAMP:${instant(deadline.changedAt)}`,
    `DTSTART;VALUE=DATE:${basic(deadline.due)}`,
    `DTEND;VALUE=DATE:${basic(addDays(deadline.due, 1))}`,
    `SUMMARY:${escapedText(summary)}`,
    ...(publicUrl === null ? [] : [`URL:${publicUrl}/f/${encodeURIComponent(deadline.finding.id)}`]),
    // A deadline takes up nobody's time: the day stays free.
    'TRANSP:TRANSPARENT',
    ...ALARMS.flatMap((trigger) => alarmLines(trigger, summary)),
    'END:VEVENT',
  ];
}

function alarmLines(trigger: string, summary: string): string[] {
  const description = `DESCRIPTION:${escapedText(summary)}`;
  return ['BEGIN:VALARM', 'ACTION:DISPLAY', description, `TRIGGER:${trigger}`, 'END:VALARM'];
}

/** RFC 5545, 3.3.11. Control characters are not allowed in a text at all. */
function escapedText(text: string): string {
  return text
    .replace(/\r\n?|\n/g, '\n')
    .replace(/[\p{Cc}]/gu, (character) => (character === '\n' ? '\n' : ''))
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replaceAll('\n', '\\n');
}

/** Cuts between characters, never inside one: not every program joins octets before it reads them. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let room = LONGEST_LINE;
  for (const character of line) {
    const octets = octetsIn(character);
    if (octets > room) {
      parts.push(part);
      part = '';
      // The blank that a continuation begins with counts too.
      room = LONGEST_LINE - 1;
    }
    part += character;
    room -= octets;
  }
  return [...parts, part].join('\r\n ');
}

/** `20260930` */
function basic(date: string): string {
  return date.replaceAll('-', '');
}

/** `20260825T024200Z` */
function instant(at: string): string {
  return at.replace(/\.\d+/, '').replace(/[-:]/g, '');
}
