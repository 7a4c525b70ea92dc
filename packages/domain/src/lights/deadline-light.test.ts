import { describe, expect, it } from 'vitest';
import { nationalCalendar } from '../calendar/working-calendar.js';
import type { Deadline } from '../rules/deadlines.js';
import type { DeadlineRule } from '../rules/rule.js';
import { shippedRules } from '../rules/shipped-rules.js';
import { lightOfDeadline } from './deadline-light.js';
import { thresholdsOn } from './thresholds.js';

const [plan] = shippedRules as [DeadlineRule];
const limits = thresholdsOn('2026-03-02', nationalCalendar);
const light = (changes: Partial<Deadline>) =>
  lightOfDeadline({ rule: plan, date: '2026-02-27', metOn: null, ...changes }, limits);

describe('the light of something due by a rule', () => {
  it('never turns red by a shipped rule, which nobody has verified', () => {
    expect(light({})).toBe('yellow');
    expect(light({ rule: { ...plan, isVerified: true } })).toBe('red');
  });

  it('is out once it is done, and before it is counted', () => {
    expect(light({ metOn: '2026-03-01' })).toBe('none');
    expect(light({ date: null })).toBe('none');
  });

  it('is unknown where its day is', () => {
    expect(light({ date: 'unknown' })).toBe('unknown');
  });
});
