/** Reads the deadlines of an office's lists. Pure: no clock; a year that is not written comes from the caller. */

/** A deadline as worded, with the last day on which it is still in time. */
export interface ReadDue {
  /** `YYYY-MM-DD`, or null where the wording gives none. */
  date: string | null;
  kind: 'date' | 'immediate' | 'longTerm' | 'unclear';
  /** `inferred` where the year was completed. */
  certainty: 'stated' | 'inferred';
  rule: string;
}

const LONG_TERM = /长期|持续|常态|经常性|常抓不懈/;
const IMMEDIATE = /立行立改|立查立改|即知即改|立即|即行|边查边改|马上|即时/;

const YEAR = String.raw`(?<year>20\d{2})`;
const MONTH = '(?<month>1[0-2]|0?[1-9])';
const DAY = String.raw`(?<day>3[01]|[12]\d|0?[1-9])`;

/** The last that fits in the text counts: a period (6月至9月) is due at its end. */
const FORMS: readonly (readonly [rule: string, pattern: RegExp])[] = [
  ['due-day', new RegExp(`${YEAR}\\s*(?:[-./]|年)\\s*${MONTH}\\s*(?:[-./]|月)\\s*${DAY}\\s*[日号]?`, 'g')],
  ['due-day', new RegExp(`(?<![\\d年.])${MONTH}\\s*月\\s*${DAY}\\s*[日号]`, 'g')],
  [
    'due-part-of-month',
    new RegExp(`(?:${YEAR}\\s*年\\s*)?${MONTH}\\s*月(?:份)?\\s*(?<part>[上中下]旬)`, 'g'),
  ],
  [
    'due-month',
    new RegExp(
      `${YEAR}\\s*(?:[-./]|年)\\s*${MONTH}(?!\\s*[-./\\d])\\s*月?(?:份)?(?<end>底|末)?(?<before>之?以?前)?`,
      'g',
    ),
  ],
  ['due-month', new RegExp(`(?<![\\d年.])${MONTH}\\s*月(?:份)?(?<end>底|末)?(?<before>之?以?前)?`, 'g')],
  ['due-quarter', new RegExp(`(?:${YEAR}\\s*年)?\\s*第?(?<quarter>[一二三四1-4])季度`, 'g')],
  ['due-half', new RegExp(`(?:${YEAR}\\s*年)?\\s*(?<half>[上下])半年`, 'g')],
  ['due-year', new RegExp(`${YEAR}\\s*年(?:底|末|内|年底|度内?)?`, 'g')],
  ['due-year', /年底前?|年内|本年度/g],
];

/**
 * Reads a deadline.
 * @param text as it stands in the cell
 * @param cellDate the date that the cell holds, if it holds one
 * @param year completes dates without a year; null where nothing in the sheet tells
 */
export function readDue(text: string, cellDate: string | null, year: number | null): ReadDue {
  if (cellDate !== null) return { date: cellDate, kind: 'date', certainty: 'stated', rule: 'due-cell-date' };
  const found = lastForm(text);
  if (found !== null) {
    const stated = found.groups.year !== undefined;
    const date = lastDay(found.groups, stated ? Number(found.groups.year) : year);
    if (date !== null)
      return { date, kind: 'date', certainty: stated ? 'stated' : 'inferred', rule: found.rule };
  }
  const worded = (kind: ReadDue['kind'], rule: string): ReadDue => ({
    date: null,
    kind,
    certainty: 'stated',
    rule,
  });
  if (LONG_TERM.test(text)) return worded('longTerm', 'due-long-term');
  if (IMMEDIATE.test(text)) return worded('immediate', 'due-immediate');
  return worded('unclear', found === null ? 'due-unclear' : 'due-without-year');
}

type Groups = Record<string, string | undefined>;

interface Form {
  rule: string;
  groups: Groups;
  start: number;
  end: number;
}

function lastForm(text: string): Form | null {
  let last: Form | null = null;
  for (const [rule, pattern] of FORMS) {
    for (const match of text.matchAll(pattern)) {
      const form = {
        rule,
        groups: match.groups ?? {},
        start: match.index,
        end: match.index + match[0].length,
      };
      // Earlier forms are more exact: a later one only counts behind what they have found.
      if (last === null || form.start >= last.end) last = form;
    }
  }
  return withYearBefore(text, last);
}

/** 2026年6月至9月: the year stands before the first month and holds for the second. */
function withYearBefore(text: string, form: Form | null): Form | null {
  if (form === null || form.groups.year !== undefined) return form;
  const year = [...text.slice(0, form.start).matchAll(/(20\d{2})\s*[年.\-/]/g)].at(-1)?.[1];
  return year === undefined ? form : { ...form, groups: { ...form.groups, year } };
}

function lastDay(groups: Groups, year: number | null): string | null {
  if (year === null) return null;
  const month = Number(groups.month ?? 0);
  if (groups.day !== undefined) return checkedDate(year, month, Number(groups.day));
  if (groups.part !== undefined) {
    return checkedDate(year, month, { 上旬: 10, 中旬: 20, 下旬: lengthOf(year, month) }[groups.part] ?? 0);
  }
  // 9月前 without 底 is before September begins.
  if (month > 0)
    return endOfMonth(year, groups.before !== undefined && groups.end === undefined ? month - 1 : month);
  if (groups.quarter !== undefined) return endOfMonth(year, quarterNumber(groups.quarter) * 3);
  if (groups.half !== undefined) return endOfMonth(year, groups.half === '上' ? 6 : 12);
  return `${year}-12-31`;
}

function quarterNumber(quarter: string): number {
  return Number.isNaN(Number(quarter)) ? '一二三四'.indexOf(quarter) + 1 : Number(quarter);
}

function endOfMonth(year: number, month: number): string {
  return month === 0 ? `${year - 1}-12-31` : `${year}-${pad(month)}-${pad(lengthOf(year, month))}`;
}

function checkedDate(year: number, month: number, day: number): string | null {
  return day >= 1 && day <= lengthOf(year, month) ? `${year}-${pad(month)}-${pad(day)}` : null;
}

function lengthOf(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
