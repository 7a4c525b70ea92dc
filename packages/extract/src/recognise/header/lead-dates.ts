import type { Span } from '../../normalise/page.js';
import { type Day, dateOf, readDays } from './days.js';
import type { Found } from './field.js';
import type { FeedbackSentence, Inspection } from './lead.js';

/** The dates of the lead. */
export interface LeadDates {
  readonly inspectedFrom: Found | null;
  readonly inspectedTo: Found | null;
  readonly feedbackDate: Found | null;
  readonly doubts: readonly DateDoubt[];
}

/** A date of the lead that cannot be resolved: `4月上旬`, `2031112日`. */
export interface DateDoubt {
  readonly span: Span;
  readonly isVague: boolean;
}

// > 6月28日至8月31日    > 2023.4.17-2023.6.28
//          ^                       ^
const JOINT = /^(?:起|开始)?(?:至|到|-|—|~)+$/;
/** A joint is not longer than this. */
const NEXT_TO = 4;

interface Period {
  readonly from: Day | null;
  readonly to: Day | null;
}

/** The first two days of the lead sentence that a joint connects; a single one only where 起 follows it. */
function periodIn(text: string, { sentence, phrase }: Inspection): Period {
  const days = readDays(text, { start: sentence.start, end: phrase.start });
  for (const [i, from] of days.entries()) {
    const to = days[i + 1];
    if (to && to.start - from.end <= NEXT_TO && JOINT.test(text.slice(from.end, to.start)))
      return { from, to };
    if (/^(?:起|开始)/.test(text.slice(from.end, from.end + 2))) return { from, to: null };
  }
  return { from: null, to: null };
}

function foundDay(day: Day | null, after: string | null, rule: string): Found | null {
  const date = day && dateOf(day, after);
  return day && date && { span: day, value: date.value, certainty: date.certainty, rule };
}

/** The end of a period may borrow the year of its beginning. */
function endOf({ from, to }: Period, start: Found | null): Found | null {
  const after = start?.value ?? (from?.year ? `${from.year}-01-01` : null);
  return foundDay(to, after, 'lead-period');
}

/** The day on which the findings were told: the nearest before 反馈 in its sentence, outside the period. */
function feedbackDay(text: string, sentences: readonly FeedbackSentence[], period: Period): Day | null {
  const isOfPeriod = ({ start }: Day) => start === period.from?.start || start === period.to?.start;
  for (const { sentence, at } of sentences) {
    const days = readDays(text, { start: sentence.start, end: at });
    const day = days.filter((one) => !isOfPeriod(one)).at(-1);
    if (day) return day;
  }
  return null;
}

function doubtful(days: readonly (Day | null)[]): DateDoubt[] {
  return days
    .filter((day) => day !== null)
    .filter((day) => day.isVague || day.month === null)
    .map(({ start, end, isVague }) => ({ span: { start, end }, isVague }));
}

/** Dates of the lead, resolved in the order in which one implies the year of the next. */
export function readLeadDates(
  text: string,
  inspection: Inspection | null,
  feedback: readonly FeedbackSentence[],
): LeadDates {
  const period = inspection ? periodIn(text, inspection) : { from: null, to: null };
  const inspectedFrom = foundDay(period.from, null, 'lead-period');
  const inspectedTo = endOf(period, inspectedFrom);
  const told = feedbackDay(text, feedback, period);
  const after = inspectedTo?.value ?? inspectedFrom?.value ?? null;
  const feedbackDate = foundDay(told, after, 'feedback-sentence');
  return { inspectedFrom, inspectedTo, feedbackDate, doubts: doubtful([period.from, period.to, told]) };
}
