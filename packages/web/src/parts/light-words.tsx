import { type Light as LightName, lightOfDue } from '@bihuan/domain';
import type { LightShape } from './status/shapes.js';
import { Light } from './status/status-mark.js';
import { daysBetween, today, todaysLimits } from './today.js';

const shapes: Record<LightName, LightShape> = {
  red: 'overdue',
  yellow: 'soon',
  green: 'near',
  none: 'none',
  unknown: 'unknown',
};

/** How far away a day is, in words that need no colour. */
export function distanceWords(date: string, light: LightName, from = today()): string {
  const days = daysBetween(from, date);
  if (days < 0) return `逾期 ${-days} 天`;
  if (days === 0) return '今天到期';
  if (light === 'unknown') return '日历未公布';
  return `剩 ${days} 天`;
}

interface LightWordsProps {
  /** Civil date on which something is owed. */
  date: string;
  /** As the server has judged it; without it, judged by today's limits. */
  light?: LightName;
}

/** A day on which something is owed: shape, date, and how far it is. */
export function LightWords({
  date,
  light = lightOfDue({ date, basis: { kind: 'plan' } }, todaysLimits()),
}: LightWordsProps) {
  return (
    <Light light={shapes[light]}>
      <span>{date}</span> <span>{distanceWords(date, light)}</span>
    </Light>
  );
}
