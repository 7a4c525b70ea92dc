/** Whether a text is a day that exists, `2026-09-30`: no 30 February, which `Date` would take. */
export { isCivilDate as isDay } from '@bihuan/domain';

/** Said where something else was typed. */
export const NO_DAY = '应是日期，写成 2026-09-30 这样';

/** `20260930`, or year, month and day with anything between them that people write there. */
const DAY = /^(?<year>\d{4})(?:[-/.年](?<month>\d{1,2})[-/.月](?<day>\d{1,2})日?|(?<both>\d{4}))$/;

/** `2026-09-30` for `20260930`, `2026/9/30`, `2026.9.30` and `2026年9月30日`; anything else as it was typed. */
export function typedDay(typed: string): string {
  const { year, month, day, both } = DAY.exec(typed.normalize('NFKC').replace(/\s/g, ''))?.groups ?? {};
  if (!year) return typed;
  const parts = both ? [both.slice(0, 2), both.slice(2)] : [month ?? '', day ?? ''];
  return [year, ...parts.map((part) => part.padStart(2, '0'))].join('-');
}
