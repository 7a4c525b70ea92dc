import { openTextObjection } from '../../../open-text.js';
import type { LoopDataOf } from '../../loop/events.js';
import { loopOf, withLoop } from '../../loop/loop.js';
import type { LoopDeed } from '../../loop/loop-deed.js';
import { blankObjection, dateObjection, freshObjection } from '../../loop/payload.js';
import type { OpenRectification } from '../../rectification.js';

/** 登记方案稿: one more round. It is never refused for what the plan still lacks. */
export const draftPlanRound: LoopDeed<'DraftPlanRound'> = {
  from: ['open'],
  objection: ({ roundId, on, title, note }, state) =>
    freshObjection(roundId, loopOf(state).rounds) ??
    dateObjection('成稿日期', on) ??
    blankObjection('方案稿名称', title) ??
    openTextObjection(note),
  decide: ({ roundId: id, on, title, note, file }, state) => [
    {
      type: 'PlanRoundDrafted',
      data: { id, ordinal: loopOf(state).rounds.length + 1, on, title, note, file },
    },
  ],
};

export function planRoundDrafted(
  state: OpenRectification,
  round: LoopDataOf<'PlanRoundDrafted'>,
): OpenRectification {
  return withLoop(state, ({ rounds }) => ({ rounds: [...rounds, { ...round, consultations: [] }] }));
}
