import type { Deed } from '../../../decider.js';
import { type Refusal, refusal } from '../../../refusal.js';
import type { ConcludeRectification, ReopenRectification } from '../../loop/commands.js';
import type { LoopDataOf, RectificationLoopEvent } from '../../loop/events.js';
import type { LoopDeed } from '../../loop/loop-deed.js';
import { dateObjection, reasonObjection } from '../../loop/payload.js';
import {
  type ConcludedRectification,
  type OpenRectification,
  openAgain,
  type RectificationState,
} from '../../rectification.js';

/** 结束整改工作: nothing is registered or corrected any more. What is open stays open, and is warned of. */
export const concludeRectification: LoopDeed<'ConcludeRectification'> = {
  from: ['open'],
  objection: ({ on, reason }) =>
    dateObjection('结束日期', on) ?? reasonObjection('ConcludeRectification', reason),
  decide: ({ on, reason, openLeaves }) => [
    { type: 'RectificationConcluded', data: { on, reason, openLeaves } },
  ],
};

/** What to know before a rectification is concluded. */
export function conclusionWarnings({ openLeaves }: ConcludeRectification): Refusal[] {
  return openLeaves > 0 ? [refusal('leavesStillOpen', { count: openLeaves })] : [];
}

/** 重新打开整改工作. */
export const reopenRectification: Deed<
  RectificationState,
  'concluded',
  ReopenRectification,
  RectificationLoopEvent
> = {
  from: ['concluded'],
  objection: ({ reason }) => reasonObjection('ReopenRectification', reason),
  decide: ({ reason }) => [{ type: 'RectificationReopened', data: { reason } }],
};

export function rectificationConcluded(
  state: OpenRectification,
  { on }: LoopDataOf<'RectificationConcluded'>,
): ConcludedRectification {
  return { ...state, status: 'concluded', concludedOn: on };
}

export function rectificationReopened(state: ConcludedRectification): OpenRectification {
  return openAgain(state);
}
