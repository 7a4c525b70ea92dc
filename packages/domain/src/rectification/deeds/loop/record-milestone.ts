import { openTextObjection } from '../../../open-text.js';
import type { Refusal } from '../../../refusal.js';
import type { RecordMilestone } from '../../loop/commands.js';
import type { LoopDataOf } from '../../loop/events.js';
import { milestoneLabels } from '../../loop/labels.js';
import { loopOf, milestones, withLoop } from '../../loop/loop.js';
import type { LoopDeed } from '../../loop/loop-deed.js';
import { dateObjection, orderObjection, reasonObjection } from '../../loop/payload.js';
import type { OpenRectification } from '../../rectification.js';

/** 登记时间节点: feedback, beginning and end of the concentrated period, report, notice; corrections say why. */
export const recordMilestone: LoopDeed<'RecordMilestone'> = {
  from: ['open'],
  objection(command, state) {
    const isChange = loopOf(state).milestones[command.milestone] !== undefined;
    return (
      dateObjection(milestoneLabels[command.milestone], command.on) ??
      placeObjection(command, state) ??
      (isChange ? reasonObjection('RecordMilestone', command.reason) : openTextObjection(command.reason))
    );
  },
  decide({ milestone, on, reason }, state) {
    const was = loopOf(state).milestones[milestone] ?? null;
    return was === on ? [] : [{ type: 'MilestoneRecorded', data: { milestone, was, becomes: on, reason } }];
  },
};

/** Milestones come in their order; two may fall on one day. */
function placeObjection({ milestone, on }: RecordMilestone, state: OpenRectification): Refusal | null {
  const known = { ...loopOf(state).milestones, [milestone]: on };
  const stated = milestones.flatMap((one) => {
    const date = known[one];
    return date === undefined ? [] : [{ field: milestoneLabels[one], date }];
  });
  for (const [index, later] of stated.entries()) {
    const earlier = stated[index - 1];
    const objection = earlier ? orderObjection(earlier, later) : null;
    if (objection) return objection;
  }
  return null;
}

export function milestoneRecorded(
  state: OpenRectification,
  { milestone, becomes }: LoopDataOf<'MilestoneRecorded'>,
): OpenRectification {
  return withLoop(state, (loop) => ({ milestones: { ...loop.milestones, [milestone]: becomes } }));
}
