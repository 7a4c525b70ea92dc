import type { Page, Span } from '../normalise/page.js';
import { rangeOf, surfaceOf } from '../normalise/page.js';
import type { DueMention } from '../notice.js';
import { type Day, dateOf, readDays } from '../recognise/header/days.js';

// > 2026年底前    > 年底前    > 今年年底
const YEAR_END = /(?:(?<year>(?:19|20)\d\d)年|今年|本年|当年)?年?底/;
// > 2026年第三季度    > 三季度末    > 上半年
const QUARTER = /(?:(?<year>(?:19|20)\d\d)年)?第?(?<quarter>[一二三四1-4])季度/;
const HALF = /(?:(?<year>(?:19|20)\d\d)年)?(?<half>上|下)半年/;
const IMMEDIATE = /立行立改|即知即改|立知立改|立即|马上|即时|已完成/;
const LONG_TERM = /长期|持续|常态|一以贯之|久久为功/;

const LAST_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function lastDay(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeap ? 29 : (LAST_DAYS[month - 1] as number);
}

const two = (value: number) => String(value).padStart(2, '0');

function endOfMonth(year: number, month: number): string {
  return `${year}-${two(month)}-${two(lastDay(year, month))}`;
}

interface Deadline {
  readonly date: string;
  readonly certainty: DueMention['certainty'];
  readonly rule: string;
}

const DAY_OF_PART: Readonly<Record<string, number>> = { 上旬: 10, 中旬: 20, 中: 15, 初: 10 };

/** > 4月上旬前  is in time on the tenth; 9月底 and 9月 on the last of the month. */
function dayOfPart(words: string, year: number, month: number): string {
  const part = /[上中]旬|[中初]$/.exec(words)?.[0];
  const day = part === undefined ? lastDay(year, month) : (DAY_OF_PART[part] as number);
  return `${year}-${two(month)}-${two(day)}`;
}

function fromDay(text: string, day: Day, writtenOn: string | null): Deadline | null {
  const date = dateOf({ ...day, isVague: false }, writtenOn);
  if (!date || day.month === null) return null;
  const words = text.slice(day.start, day.end);
  const value = day.day === null ? dayOfPart(words, date.year, day.month) : date.value;
  return { date: value, certainty: date.certainty, rule: 'day' };
}

/** A period without a year is the first one that ends after the writing. */
function fromPeriod(words: string, writtenOn: string | null): Deadline | null {
  const match = QUARTER.exec(words) ?? HALF.exec(words) ?? YEAR_END.exec(words);
  if (!match) return null;
  const { year, quarter, half } = match.groups ?? {};
  const quarterNumber = quarter === undefined ? 0 : '一二三四'.indexOf(quarter) + 1 || Number(quarter);
  const month = quarterNumber ? quarterNumber * 3 : half === '上' ? 6 : 12;
  if (year !== undefined)
    return { date: endOfMonth(Number(year), month), certainty: 'stated', rule: 'period' };
  if (writtenOn === null) return null;
  const base = Number(writtenOn.slice(0, 4));
  const inYear = month >= Number(writtenOn.slice(5, 7)) ? base : base + 1;
  return { date: endOfMonth(inYear, month), certainty: 'inferred', rule: 'period' };
}

function deadlineIn(text: string, span: Span, writtenOn: string | null): Deadline | null {
  const day = readDays(text, span).at(-1);
  const words = text.slice(span.start, span.end);
  return (day && fromDay(text, day, writtenOn)) ?? fromPeriod(words, writtenOn);
}

function kindOf(words: string, hasDate: boolean): DueMention['kind'] {
  if (hasDate) return 'date';
  if (LONG_TERM.test(words)) return 'longTerm';
  return IMMEDIATE.test(words) ? 'immediate' : 'unclear';
}

/**
 * A deadline as a plan words it. `9月底前` means the last day of the next September after the plan was written
 * (`writtenOn`, `YYYY-MM-DD`); 立行立改 and 长期坚持 have no day, 适时 is unclear.
 */
export function readDue(page: Page, span: Span, writtenOn: string | null): DueMention {
  const { text } = page.flat;
  const words = text.slice(span.start, span.end);
  const deadline = deadlineIn(text, span, writtenOn);
  return {
    text: surfaceOf(page, span),
    date: deadline?.date ?? null,
    kind: kindOf(words, deadline !== null),
    range: rangeOf(page, span),
    certainty: deadline?.certainty ?? 'stated',
    rule: deadline?.rule ?? 'words',
  };
}
