/** How long the access log is kept. */

import { daysOfMonth } from '../calendar/civil-date.js';
import { type Refusal, refusal } from '../refusal.js';

/** 《网络安全法》: 采取监测、记录网络运行状态、网络安全事件的技术措施，并按照规定留存相关的网络日志不少于六个月. */
const MONTHS = 6;

/** The first day whose entries must still be kept on the day `today`; entries before it may go. */
export function keptFrom(today: string): string {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const index = year * 12 + (month - 1) - MONTHS;
  const [earlierYear, earlierMonth] = [Math.floor(index / 12), (index % 12) + 1];
  const earlierDay = Math.min(day, daysOfMonth(earlierYear, earlierMonth));
  return [String(earlierYear).padStart(4, '0'), pad(earlierMonth), pad(earlierDay)].join('-');
}

/** What speaks against taking away the entries before this day. */
export function retentionObjection(before: string, today: string): Refusal | null {
  const date = keptFrom(today);
  return before <= date ? null : refusal('retentionNotOver', { date });
}

function pad(part: number): string {
  return String(part).padStart(2, '0');
}
