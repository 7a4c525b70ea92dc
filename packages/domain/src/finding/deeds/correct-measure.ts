import type { Deed } from '../../decider.js';
import { differences } from '../../differences.js';
import type { CorrectMeasure } from '../commands.js';
import { dueObjection } from '../due.js';
import type { FindingEventOf } from '../events.js';
import type { FindingState, LiveFinding, Measure } from '../finding.js';
import { LIVE } from '../live.js';
import { measureObjection, measureOf, withMeasure } from '../measures.js';

/** 更正措施信息: marker, level, units, person, due, criterion. */
export const correctMeasure: Deed<
  FindingState,
  LiveFinding['status'],
  CorrectMeasure,
  FindingEventOf<'MeasureCorrected'>
> = {
  from: LIVE,
  objection: ({ measureId, changes }, { content }) =>
    measureObjection(content, measureId) ?? dueObjection('due', changes.due),
  decide({ measureId, changes, reason }, { content }) {
    // A measure without a result type has none on record, not an undefined one.
    const measure = { resultType: null, ...measureOf(content, measureId) };
    const change = differences<Partial<Measure>>(measure, changes);
    return change ? [{ type: 'MeasureCorrected', data: { measureId, ...change, reason } }] : [];
  },
};

export function measureCorrected(
  state: LiveFinding,
  { measureId, becomes }: FindingEventOf<'MeasureCorrected'>['data'],
): LiveFinding {
  return { ...state, content: withMeasure(state.content, measureId, becomes) };
}
