import type { Deadline } from '../rules/deadlines.js';
import { type Light, lightOfDue } from './light.js';
import type { Thresholds } from './thresholds.js';

/** The light of something that is due by a rule: out before it is counted and once it is done. */
export function lightOfDeadline({ rule, date, metOn }: Deadline, limits: Thresholds): Light {
  if (metOn !== null || date === null) return 'none';
  if (date === 'unknown') return 'unknown';
  const { id: ruleId, isVerified } = rule;
  return lightOfDue({ date, basis: { kind: 'rule', ruleId, isVerified } }, limits);
}
