import { refusal } from '../../../refusal.js';
import type { LoopDataOf } from '../../loop/events.js';
import { loopOf, withLoop } from '../../loop/loop.js';
import type { LoopDeed } from '../../loop/loop-deed.js';
import {
  choiceObjection,
  dateObjection,
  freshObjection,
  minutesObjection,
  reasonObjection,
} from '../../loop/payload.js';
import type { OpenRectification } from '../../rectification.js';

/** 调整整改方案: by the leading group, after adoption. The findings keep the original dates in sight. */
export const amendRectificationPlan: LoopDeed<'AmendRectificationPlan'> = {
  from: ['open'],
  objection({ amendmentId, on, minutes, reason, leaves }, state) {
    const { adoptions, amendments } = loopOf(state);
    if (adoptions.length === 0) return refusal('planNotAdopted', {});
    return (
      freshObjection(amendmentId, amendments) ??
      dateObjection('调整日期', on) ??
      minutesObjection(minutes) ??
      reasonObjection('AmendRectificationPlan', reason) ??
      choiceObjection('要调整的问题', leaves)
    );
  },
  decide: ({ amendmentId: id, on, minutes, reason, leaves }) => [
    {
      type: 'RectificationPlanAmended',
      data: { id, on, minutes: minutes.trim(), reason, findingIds: leaves.map(({ findingId }) => findingId) },
    },
  ],
};

export function rectificationPlanAmended(
  state: OpenRectification,
  amendment: LoopDataOf<'RectificationPlanAmended'>,
): OpenRectification {
  return withLoop(state, ({ amendments }) => ({ amendments: [...amendments, amendment] }));
}
