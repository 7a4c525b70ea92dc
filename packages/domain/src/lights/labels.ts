import type { Light } from './light.js';

/** What a light says, fit to stand beside its colour: colour alone tells nothing to who cannot see it. */
export const lightLabels: Record<Light, string> = {
  red: '已超期',
  yellow: '临近（10个工作日内）',
  green: '将到期（20个工作日内）',
  none: '未临近',
  unknown: '工作日历缺当年通知，无法判断',
};
