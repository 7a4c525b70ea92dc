/** What is known of the notice before its dates are read. Dates are `YYYY-MM-DD`. */
export interface DateContext {
  /** The year implied where the stretch begins. */
  readonly year: number | null;
  readonly feedbackDate: string | null;
  readonly publishedDate: string | null;
}

/** A notice published later than this many months after the feedback was written long before it was put online. */
const LONGEST_RECTIFICATION = 14;
/** Concentrated rectification takes about three months, and the notice reports from its end. */
const USUAL_RECTIFICATION = 3;

/** Months since year 0, to count distances. */
export function monthIndex(year: number, month: number): number {
  return year * 12 + month - 1;
}

function monthOf(date: string | null): number | null {
  const found = date === null ? null : /^(\d{4})-(\d{2})/.exec(date);
  return found === null ? null : monthIndex(Number(found[1]), Number(found[2]));
}

/** The month in which the notice was written, as far as the dates of feedback and publication tell; else null. */
function writtenIn({ feedbackDate, publishedDate }: DateContext): number | null {
  const feedback = monthOf(feedbackDate);
  const published = monthOf(publishedDate);
  if (published === null || feedback === null) return published;
  return published >= feedback && published - feedback <= LONGEST_RECTIFICATION ? published : null;
}

/** The year that 今年 means; null where nothing tells. */
export function currentYear(context: DateContext): number | null {
  const month = writtenIn(context) ?? monthOf(context.feedbackDate);
  return month === null ? context.year : Math.floor(month / 12);
}

/** Where a date lies from the writing: reported, or the limit of a duty, or planned from now on. */
export type Direction = 'past' | 'limit' | 'planned';

/** The month from which a limit or a plan is counted. */
function startingPoint(towards: Direction, context: DateContext): number | null {
  const written = writtenIn(context);
  const feedback = monthOf(context.feedbackDate);
  return towards === 'limit' ? (feedback ?? written) : (written ?? feedback);
}

/** Whether a limit or plan in this year lies behind the time when it was set: then the year is not meant. */
export function isOutOfDate(
  year: number,
  lastMonth: number,
  towards: Direction,
  context: DateContext,
): boolean {
  const since = startingPoint(towards, context);
  return towards !== 'past' && since !== null && monthIndex(year, lastMonth) < since;
}

/**
 * The year of months named without one. What is past lies as late as the writing allows; a limit is the first after
 * the feedback, a plan the first after the writing. Where the writing is not dated, the year nearest to the end of
 * rectification is taken.
 */
export function yearOfMonths(
  months: readonly [number, number],
  towards: Direction,
  context: DateContext,
): number | null {
  const written = writtenIn(context);
  const feedback = monthOf(context.feedbackDate);
  const since = startingPoint(towards, context);
  if (towards !== 'past' && since !== null) return Math.ceil((since - months[1] + 1) / 12);
  if (written !== null) return Math.floor((written - months[1] + 1) / 12);
  if (feedback === null) return context.year;
  const middle = (months[0] + months[1]) / 2 - 1;
  return Math.round((feedback + USUAL_RECTIFICATION - middle) / 12);
}
