import type { Deed } from '../../decider.js';
import { openTextObjection } from '../../open-text.js';
import type { RewordIntroduction } from '../commands.js';
import type { FindingEventOf } from '../events.js';
import type { FindingState, LiveFinding } from '../finding.js';
import { LIVE } from '../live.js';
import { mentionObjection, placeMentions, withMentions, withoutMentionsOf } from '../mentions.js';

/** 修改引言: what stands before the first measure. */
export const rewordIntroduction: Deed<
  FindingState,
  LiveFinding['status'],
  RewordIntroduction,
  FindingEventOf<'IntroductionReworded'>
> = {
  from: LIVE,
  objection: ({ introduction, mentions }) =>
    openTextObjection(introduction ?? '') ?? mentionObjection(mentions, introduction ?? ''),
  decide({ introduction, mentions, reason }, { content }, { newId }) {
    const becomes = introduction?.trim() === '' ? null : introduction;
    if (becomes === content.introduction) return [];
    const data = {
      was: content.introduction,
      becomes,
      reason,
      mentions: placeMentions(mentions, 'introduction', newId),
    };
    return [{ type: 'IntroductionReworded', data }];
  },
};

export function introductionReworded(
  state: LiveFinding,
  { becomes, mentions }: FindingEventOf<'IntroductionReworded'>['data'],
): LiveFinding {
  const content = withoutMentionsOf(state.content, new Set(['introduction']));
  return { ...state, content: withMentions({ ...content, introduction: becomes }, mentions) };
}
