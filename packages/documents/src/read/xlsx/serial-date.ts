/** What a number format shows of a date. */
export type DateParts = 'day' | 'month' | 'monthDay';

/** A civil date out of a sheet. */
export interface CivilDate {
  year: number;
  month: number;
  day: number;
}

/** The serial number of 9999-12-31 in the 1900 system, the last that Excel knows. */
const LAST_SERIAL = 2_958_465;

/** From the first of the 1900 system to the first of the 1904 system. */
const DAYS_TO_1904 = 1462;

/**
 * The date of an Excel serial number, its time of day dropped (ECMA-376 part 1, 18.17.4.1). The 1900 system
 * counts a 29 February 1900 that never was, so that its day 0 is in effect 1899-12-30 from March on.
 * @returns null outside the range of dates
 */
export function dateOfSerial(serial: number, since1904: boolean): CivilDate | null {
  const days = Math.floor(serial) + (since1904 ? DAYS_TO_1904 : 0);
  if (!(days >= 61 && days <= LAST_SERIAL)) return null;
  const date = new Date(Date.UTC(1899, 11, 30 + days));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** A date in the words of a Chinese document: `2026年9月30日`. */
export function chineseDateText({ year, month, day }: CivilDate, parts: DateParts): string {
  if (parts === 'month') return `${year}年${month}月`;
  return parts === 'monthDay' ? `${month}月${day}日` : `${year}年${month}月${day}日`;
}

/** `YYYY-MM-DD` */
export function isoDate({ year, month, day }: CivilDate): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
