import { refusal } from '../../../refusal.js';
import type { LoopDataOf } from '../../loop/events.js';
import { loopOf, withLoop } from '../../loop/loop.js';
import type { LoopDeed } from '../../loop/loop-deed.js';
import { choiceObjection, dateObjection, freshObjection } from '../../loop/payload.js';
import type { OpenRectification } from '../../rectification.js';

/** 布置督查: which findings are looked at, by whom, how. What is found is recorded at each finding. */
export const openCheckRound: LoopDeed<'OpenCheckRound'> = {
  from: ['open'],
  objection: ({ checkId, on, methods, by, findingIds }, state) =>
    freshObjection(checkId, loopOf(state).checks) ??
    dateObjection('督查日期', on) ??
    (methods.length === 0 ? refusal('nothingChosen', { what: '督查方式' }) : null) ??
    choiceObjection('督查的单位', by) ??
    choiceObjection('要督查的问题', findingIds),
  decide: ({ checkId: id, on, methods, by, findingIds }) => [
    { type: 'CheckRoundOpened', data: { id, on, methods, by, findingIds: [...new Set(findingIds)] } },
  ],
};

export function checkRoundOpened(
  state: OpenRectification,
  round: LoopDataOf<'CheckRoundOpened'>,
): OpenRectification {
  return withLoop(state, ({ checks }) => ({ checks: [...checks, round] }));
}
