import type { Span } from '../../normalise/page.js';
import type { Certainty } from '../../notice.js';
import { readNumeral } from '../numerals.js';

/** A day (or month) as a header states it, its year perhaps left out. */
export interface Day extends Span {
  readonly year: number | null;
  /** Null where the characters for year and month were lost and the rest can be read in two ways. */
  readonly month: number | null;
  /** Null for a month without a day. */
  readonly day: number | null;
  /** `4月上旬`, `9月底`: no day can be named. */
  readonly isVague: boolean;
  /** 年 or 月 is missing in the text. */
  readonly isDamaged: boolean;
}

const HAN = '〇零一二三四五六七八九十';

/** Every way to write a day or a month; the first alternative that fits wins. */
const DAY = new RegExp(
  [
    // > 2023年10月9日    > 10月11日    > 20243月8日 (年 lost)
    '(?:(?<year>(?:19|20)\\d\\d)(?<mark>年?))?(?<month>1[0-2]|0?[1-9])月(?<day>3[01]|[12]\\d|0?[1-9])日',
    // > 2023-10-12    > 2023.10.12    > 2023/10/12
    '(?<isoYear>(?:19|20)\\d\\d)[-./ ](?<isoMonth>1[0-2]|0?[1-9])[-./](?<isoDay>3[01]|[12]\\d|0?[1-9])(?!\\d)',
    // > 203138日至726日    > 2031年819日
    '(?:(?<lostYear>(?:19|20)\\d\\d)年?)?(?<lost>\\d{1,4})日',
    // > 二〇二三年十月十二日
    `(?:(?<hanYear>[${HAN}]{4})年)?(?<hanMonth>[${HAN}]{1,2})月(?<hanDay>[${HAN}]{1,3})日`,
    // > 2023年4月上旬    > 9月底    > 2023年4月
    '(?:(?<loneYear>(?:19|20)\\d\\d)年)?(?<loneMonth>1[0-2]|0?[1-9])月(?:份)?(?<vague>[上中下]旬|[初底末]|中(?![共央心国]))?',
  ].join('|'),
  'g',
);

const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isDay(month: number, day: number): boolean {
  return day >= 1 && day <= (DAYS_IN_MONTH[month - 1] ?? 0);
}

/**
 * Month and day whose 月 was lost, if only one reading is a day: `38` is 3-8, `420` is 4-20, `112` could be
 * 1-12 or 11-2.
 */
export function splitLost(digits: string): { month: number; day: number } | null {
  const readings: { month: number; day: number }[] = [];
  for (let at = 1; at <= 2 && at < digits.length; at += 1) {
    const [head, rest] = [digits.slice(0, at), digits.slice(at)];
    if (rest.startsWith('0') || head.startsWith('0') || rest.length > 2) continue;
    if (isDay(Number(head), Number(rest))) readings.push({ month: Number(head), day: Number(rest) });
  }
  return readings.length === 1 ? (readings[0] as { month: number; day: number }) : null;
}

type Groups = Record<string, string | undefined>;

function lostDay(groups: Groups, span: Span, previous: Day | undefined): Day | null {
  const digits = groups.lost as string;
  const year = groups.lostYear ? Number(groups.lostYear) : null;
  // > 4月17日至28日: a day of the month just named, unless that one had lost its 月 too
  if (year === null && digits.length <= 2 && !previous?.isDamaged) {
    if (!previous?.month) return null;
    return {
      ...span,
      year: null,
      month: previous.month,
      day: Number(digits),
      isVague: false,
      isDamaged: false,
    };
  }
  if (year === null && !previous) return null;
  const split = splitLost(digits);
  return {
    ...span,
    year,
    month: split?.month ?? null,
    day: split?.day ?? null,
    isVague: false,
    isDamaged: true,
  };
}

function dayOf(groups: Groups, span: Span, previous: Day | undefined): Day | null {
  const isDamaged = groups.year !== undefined && groups.mark === '';
  const year = groups.year ?? groups.isoYear ?? groups.hanYear ?? groups.loneYear;
  const month = groups.month ?? groups.isoMonth ?? groups.hanMonth ?? groups.loneMonth;
  const day = groups.day ?? groups.isoDay ?? groups.hanDay;
  if (groups.lost !== undefined) return lostDay(groups, span, previous);
  return {
    ...span,
    year: year === undefined ? null : readNumeral(year),
    month: month === undefined ? null : readNumeral(month),
    day: day === undefined ? null : readNumeral(day),
    isVague: groups.vague !== undefined,
    isDamaged,
  };
}

/** Every day and month of the span, in order. The span should be a header, not a whole text. */
export function readDays(text: string, { start, end }: Span): Day[] {
  const days: Day[] = [];
  for (const match of text.slice(start, end).matchAll(DAY)) {
    const from = start + match.index;
    const day = dayOf(match.groups ?? {}, { start: from, end: from + match[0].length }, days.at(-1));
    if (day) days.push(day);
  }
  return days;
}

const two = (value: number) => String(value).padStart(2, '0');

/** A civil date with how sure it is; null where the text does not name one. */
export interface CivilDate {
  readonly value: string;
  readonly certainty: Certainty;
  readonly year: number;
}

/**
 * The date of a day whose year may be left out: then it is the first such day not before `after`.
 * Vague and ambiguous days have none.
 */
export function dateOf(day: Day, after: string | null): CivilDate | null {
  const { month } = day;
  if (month === null || day.isVague) return null;
  const tail = day.day === null ? two(month) : `${two(month)}-${two(day.day)}`;
  if (day.year !== null) {
    const certainty = day.isDamaged ? 'inferred' : 'stated';
    return { value: `${day.year}-${tail}`, certainty, year: day.year };
  }
  if (after === null) return null;
  const base = Number(after.slice(0, 4));
  const year = tail >= after.slice(5, 5 + tail.length) ? base : base + 1;
  return { value: `${year}-${tail}`, certainty: 'inferred', year };
}
