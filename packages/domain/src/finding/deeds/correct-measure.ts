import type { Deed } from '../../decider.js';
import { differences } from '../../differences.js';
import type { CorrectMeasure } from '../commands.js';
import { dueObjection } from '../due.js';
import type { FindingEventOf } from '../events.js';
import type { FindingState, LiveFinding } from '../finding.js';
import { measureObjection, measureOf, withMeasure } from '../measures.js';

/** 更正措施信息: marker, level, units, person, due, criterion. */
export const correctMeasure: Deed<
  FindingState,
  'registered',
  CorrectMeasure,
  FindingEventOf<'MeasureCorrected'>
> = {
  from: ['registered'],
  objection: ({ measureId, changes }, { content }) =>
    measureObjection(content, measureId) ?? dueObjection('due', changes.due),
  decide({ measureId, changes, reason }, { content }) {
    const change = differences(measureOf(content, measureId), changes);
    return change ? [{ type: 'MeasureCorrected', data: { measureId, ...change, reason } }] : [];
  },
};

export function measureCorrected(
  state: LiveFinding,
  { measureId, becomes }: FindingEventOf<'MeasureCorrected'>['data'],
): LiveFinding {
  return { ...state, content: withMeasure(state.content, measureId, becomes) };
}
