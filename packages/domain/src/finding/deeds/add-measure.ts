import type { Deed } from '../../decider.js';
import { openTextObjection } from '../../open-text.js';
import { refusal } from '../../refusal.js';
import type { AddMeasure } from '../commands.js';
import { dueObjection } from '../due.js';
import type { FindingEventOf } from '../events.js';
import type { FindingState, LiveFinding, Measure } from '../finding.js';
import { LIVE } from '../live.js';
import { measureObjection, withMeasuresInside } from '../measures.js';
import { mentionObjection, placeMentions, withMentions } from '../mentions.js';

/** 增加措施. */
export const addMeasure: Deed<
  FindingState,
  LiveFinding['status'],
  AddMeasure,
  FindingEventOf<'MeasureAdded'>
> = {
  from: LIVE,
  objection: ({ after, measure, mentions }, { content }) =>
    (after === null ? null : measureObjection(content, after)) ??
    (measure.text.trim() === '' ? refusal('emptyMeasure', {}) : null) ??
    openTextObjection(measure.text) ??
    dueObjection('due', measure.due) ??
    mentionObjection(mentions, measure.text),
  decide({ after, measure, mentions }, _state, { newId }) {
    const id = newId();
    const data = { after, measure: { ...measure, id }, mentions: placeMentions(mentions, id, newId) };
    return [{ type: 'MeasureAdded', data }];
  },
};

export function measureAdded(
  state: LiveFinding,
  { after, measure, mentions }: FindingEventOf<'MeasureAdded'>['data'],
): LiveFinding {
  const measures = inserted(state.content.measures, after, measure);
  return { ...state, content: withMentions({ ...state.content, measures }, mentions) };
}

/** Behind `after`, and behind what belongs to it unless the new one belongs to it as well. */
function inserted(measures: Measure[], after: string | null, measure: Measure): Measure[] {
  if (after === null) return [measure, ...measures];
  const family = withMeasuresInside(measures, after);
  const [first] = family;
  const ahead = first && measure.level > first.level ? 1 : family.length;
  const index = measures.findIndex(({ id }) => id === after) + ahead;
  return measures.toSpliced(index, 0, measure);
}
