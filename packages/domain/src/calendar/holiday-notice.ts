/** What a notice of the State Council General Office says of one year's holidays, as cited data. */

/** Days off in a row, the last one included. */
export interface Holiday {
  name: string;
  from: string;
  to: string;
}

export interface HolidayNotice {
  /** The year that it arranges. */
  year: number;
  title: string;
  /** 发文字号. */
  number: string;
  /** Civil date on which it was made out (成文日期). */
  date: string;
  /** Against which copy the dates and the number were compared. */
  checkedAgainst: string;
  /** False: the number was seen in reprints only, not in a gazette or on the site of an authority. */
  isNumberVerified: boolean;
  /** Whole spans of days off as the notice states them; weekends that merely adjoin need not be named. */
  holidays: readonly Holiday[];
  /** Saturdays and Sundays that are worked (调休上班). */
  madeUpDays: readonly string[];
}
