import type { DateRole } from '../../notice.js';
import type { Direction } from './context.js';
import type { Mention } from './mention.js';

const REACH = 8;

// > 2031年底前完成        > 计划2031年9月开放        > 2031年计划实施
//         ^                 ^^                               ^^
const BEFORE_A_LIMIT = /^之?前/;
const PLAN_AHEAD = /(?:计划|预计|拟于?|将于|将在|争取|力争|确保|预期|定于)(?:到|在|于)?$/;
const PLAN_BEHIND = /^(?:计划|将|拟|预计|再)/;
const LIMIT_AHEAD = /(?:^|[,。;、])到$/;

/** Where the words around a date put it, so that a missing year is sought on the right side. */
export function direction(text: string, { start, end }: Mention): Direction {
  const before = text.slice(Math.max(0, start - REACH), start);
  const behind = text.slice(end, end + REACH);
  if (PLAN_AHEAD.test(before) || PLAN_BEHIND.test(behind)) return 'planned';
  return BEFORE_A_LIMIT.test(behind) || LIMIT_AHEAD.test(before) ? 'limit' : 'past';
}

/** What a date is for: a limit or plan, something past, or the period that a figure or plan belongs to. */
export function dateRole({ first }: Mention, towards: Direction): DateRole {
  if (towards !== 'past') return 'deadline';
  if (first.wording === 'samePeriod') return 'period';
  if (first.part?.day != null) return 'past';
  return first.year?.kind === 'current' && first.part === null ? 'past' : 'period';
}
