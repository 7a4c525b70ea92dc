import type { Deed } from '../../decider.js';
import type { RemoveMeasure } from '../commands.js';
import type { FindingEventOf } from '../events.js';
import type { FindingState, LiveFinding } from '../finding.js';
import { LIVE } from '../live.js';
import { measureObjection, withMeasuresInside } from '../measures.js';
import { withoutMentionsOf } from '../mentions.js';

/** 删去措施, with the measures inside it and all their mentions. Other markers stay as they are. */
export const removeMeasure: Deed<
  FindingState,
  LiveFinding['status'],
  RemoveMeasure,
  FindingEventOf<'MeasureRemoved'>
> = {
  from: LIVE,
  objection: ({ measureId }, { content }) => measureObjection(content, measureId),
  decide: ({ measureId, reason }, { content }) => [
    {
      type: 'MeasureRemoved',
      data: { measureId, removed: withMeasuresInside(content.measures, measureId), reason },
    },
  ],
};

export function measureRemoved(
  state: LiveFinding,
  { removed }: FindingEventOf<'MeasureRemoved'>['data'],
): LiveFinding {
  const gone = new Set(removed.map(({ id }) => id));
  const measures = state.content.measures.filter(({ id }) => !gone.has(id));
  return { ...state, content: withoutMentionsOf({ ...state.content, measures }, gone) };
}
