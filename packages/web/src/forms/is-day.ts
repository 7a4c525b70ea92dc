/** Whether a text is a day that exists, `2026-09-30`: no 30 February, which `Date` would take. */
export { isCivilDate as isDay } from '@bihuan/domain';

/** Said where something else was typed. */
export const NO_DAY = '应是日期，写成 2026-09-30 这样';
