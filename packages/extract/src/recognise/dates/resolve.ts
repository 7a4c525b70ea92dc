import { currentYear, type DateContext, type Direction, isOutOfDate, yearOfMonths } from './context.js';
import type { Mention } from './mention.js';
import type { Point } from './point.js';

/** From and to as exact as the text: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export interface Resolved {
  readonly from: string;
  readonly to: string | null;
}

interface Moment {
  readonly year: number;
  readonly point: Point;
}

/** What the dates read so far imply for the next one. */
interface Memory {
  moment: Moment;
  /** Where the last date that names its year ends, and that year. */
  named: { year: number; end: number } | null;
  /** 截至6月底 sums up from January on. */
  isCumulative: boolean;
}

const STOP = /[。\n]/g;

const two = (value: number): string => String(value).padStart(2, '0');

function endpoints({ year, point }: Moment): Resolved {
  const { part } = point;
  if (part === null) return { from: String(year), to: null };
  const month = (index: 0 | 1): string => `${year}-${two(part.months[index])}`;
  if (part.day === null) return { from: month(0), to: part.months[0] === part.months[1] ? null : month(1) };
  const to = part.lastDay === null ? null : `${month(0)}-${two(part.lastDay)}`;
  return { from: `${month(0)}-${two(part.day)}`, to };
}

/** Resolves the dates of one stretch in reading order. */
export class DateResolver {
  private memory: Memory | null = null;
  private nextStop = -1;

  constructor(
    private readonly text: string,
    private readonly context: DateContext,
  ) {}

  /** The dates meant, or null where no year can be told or where the wording only repeats the year just named. */
  resolve(mention: Mention, direction: Direction): Resolved | null {
    const { first, last } = mention;
    if (first.wording === 'samePeriod') return this.samePeriod(first);
    const year = this.yearOf(first, direction);
    if (year === null || (first.wording === 'wholeYear' && this.repeats(year))) return null;
    const start: Moment = { year, point: first };
    this.remember(start);
    if (last === null) return endpoints(start);
    const end: Moment = { year: this.endYear(start, last), point: last };
    this.remember(end);
    const to = endpoints(end);
    return { from: endpoints(start).from, to: to.to ?? to.from };
  }

  private yearOf(point: Point, direction: Direction): number | null {
    const { year, part } = point;
    if (year?.kind === 'absolute') return year.year;
    if (year?.kind === 'current') return shift(currentYear(this.context), year.offset);
    if (year?.kind === 'previous')
      return shift(this.memory?.moment.year ?? currentYear(this.context), year.offset);
    if (part === null) return this.memory?.moment.year ?? null;
    const named = this.yearInSentence(point.start);
    if (named !== null && !isOutOfDate(named, part.months[1], direction, this.context)) return named;
    return yearOfMonths(part.months, direction, this.context) ?? this.namedYear();
  }

  private namedYear(): number | null {
    return this.memory?.named?.year ?? null;
  }

  /** A year named before in the same sentence holds until its end. */
  private yearInSentence(at: number): number | null {
    const named = this.memory?.named;
    return named && at <= this.sentenceEnd(named.end) ? named.year : null;
  }

  /** Where the sentence ends that holds `at`; asked in rising order, so that the text is searched once. */
  private sentenceEnd(at: number): number {
    if (this.nextStop >= at) return this.nextStop;
    STOP.lastIndex = at;
    this.nextStop = STOP.exec(this.text)?.index ?? this.text.length;
    return this.nextStop;
  }

  private endYear(start: Moment, last: Point): number {
    const named = this.yearOfEnd(start, last);
    if (named !== null) return named;
    const from = start.point.part?.months[0] ?? 1;
    return last.part !== null && last.part.months[1] < from ? start.year + 1 : start.year;
  }

  private yearOfEnd(start: Moment, { year }: Point): number | null {
    if (year === null) return null;
    if (year.kind === 'absolute') return year.year;
    return year.kind === 'previous'
      ? start.year + year.offset
      : shift(currentYear(this.context), year.offset);
  }

  private repeats(year: number): boolean {
    const moment = this.memory?.moment;
    return moment === undefined || (moment.point.part === null && moment.year === year);
  }

  /** 去年同期 after 上半年 means the first half of the year before. */
  private samePeriod(point: Point): Resolved | null {
    const { memory } = this;
    const part = memory?.moment.point.part ?? null;
    if (memory === null || part === null) {
      const year = this.yearOf(point, 'past');
      return year === null ? null : { from: String(year), to: null };
    }
    const year = memory.moment.year - 1;
    const [first, last] = memory.isCumulative ? [1, part.months[1]] : part.months;
    const from = `${year}-${two(first)}`;
    return { from, to: first === last ? null : `${year}-${two(last)}` };
  }

  private remember(moment: Moment): void {
    const { start, end, year } = moment.point;
    this.memory = {
      moment,
      named: year === null ? (this.memory?.named ?? null) : { year: moment.year, end },
      isCumulative: /截[至止]到?$/.test(this.text.slice(Math.max(0, start - 3), start)),
    };
  }
}

function shift(year: number | null, offset: number): number | null {
  return year === null ? null : year + offset;
}
