import type { Deed } from '../../decider.js';
import { openTextObjection } from '../../open-text.js';
import { refusal } from '../../refusal.js';
import type { RewordMeasure } from '../commands.js';
import type { FindingEventOf } from '../events.js';
import type { FindingState, LiveFinding } from '../finding.js';
import { LIVE } from '../live.js';
import { measureObjection, measureOf, withMeasure } from '../measures.js';
import { mentionObjection, placeMentions, withMentions, withoutMentionsOf } from '../mentions.js';

/** 修改措施: new words, with what was read in them. */
export const rewordMeasure: Deed<
  FindingState,
  LiveFinding['status'],
  RewordMeasure,
  FindingEventOf<'MeasureReworded'>
> = {
  from: LIVE,
  objection: ({ measureId, text, mentions }, { content }) =>
    measureObjection(content, measureId) ??
    (text.trim() === '' ? refusal('emptyMeasure', {}) : null) ??
    openTextObjection(text) ??
    mentionObjection(mentions, text),
  decide({ measureId, text, mentions, reason }, { content }, { newId }) {
    const was = measureOf(content, measureId).text;
    if (text === was) return [];
    const placed = placeMentions(mentions, measureId, newId);
    const data = { measureId, was, becomes: text, reason, mentions: placed };
    return [{ type: 'MeasureReworded', data }];
  },
};

export function measureReworded(
  state: LiveFinding,
  { measureId, becomes, mentions }: FindingEventOf<'MeasureReworded'>['data'],
): LiveFinding {
  const reworded = withMeasure(state.content, measureId, { text: becomes });
  const content = withMentions(withoutMentionsOf(reworded, new Set([measureId])), mentions);
  return { ...state, content };
}
