import { type Refusal, refusal } from '../../../refusal.js';
import type { AdoptionLeaf } from '../../loop/adoption-leaf.js';
import type { AdoptRectificationPlan } from '../../loop/commands.js';
import type { LoopDataOf } from '../../loop/events.js';
import { loopOf, withLoop } from '../../loop/loop.js';
import type { LoopDeed } from '../../loop/loop-deed.js';
import { dateObjection, minutesObjection, orderObjection } from '../../loop/payload.js';
import type { OpenRectification } from '../../rectification.js';

/**
 * 审定整改方案: by the leading group, after a recorded consultation whose opinions are all answered. Leaves that are
 * registered later are adopted by a later round.
 */
export const adoptRectificationPlan: LoopDeed<'AdoptRectificationPlan'> = {
  from: ['open'],
  objection: (command, state) => roundObjection(command, state) ?? leavesObjection(command.leaves),
  decide: ({ roundId, on, minutes, leaves }) => [
    {
      type: 'RectificationPlanAdopted',
      data: {
        roundId,
        on,
        minutes: minutes.trim(),
        leaves: leaves.map(({ findingId, version }) => ({ findingId, version })),
      },
    },
  ],
};

function roundObjection(
  { roundId, on, minutes }: AdoptRectificationPlan,
  state: OpenRectification,
): Refusal | null {
  const { rounds, adoptions } = loopOf(state);
  const round = rounds.find(({ id }) => id === roundId);
  if (!round) return refusal('unknownRound', { id: roundId });
  const earlier = adoptions.find((adoption) => adoption.roundId === roundId);
  if (earlier) return refusal('roundAdopted', { date: earlier.on });
  const dates =
    dateObjection('审定日期', on) ??
    orderObjection({ field: '成稿日期', date: round.on }, { field: '审定日期', date: on });
  if (dates) return dates;
  if (round.consultations.length === 0) return refusal('consultationMissing', {});
  const open = round.consultations
    .flatMap(({ opinions }) => opinions)
    .filter(({ answer }) => answer === null);
  const [first] = open;
  if (first) return refusal('opinionUnanswered', { count: open.length, first: first.body.text });
  return minutesObjection(minutes);
}

/** Every leaf is answered, clear in all points, and has its dates in order. Each refusal names all that fail it. */
function leavesObjection(leaves: readonly AdoptionLeaf[]): Refusal | null {
  if (leaves.length === 0) return refusal('nothingToAdopt', {});
  const silent = leaves.filter(({ isAnswered }) => !isAnswered);
  if (silent.length > 0) return refusal('findingUnanswered', { findings: silent.map(({ words }) => words) });
  const gaps = leaves.flatMap(({ words, gaps: own }) => own.map((gap) => `${words}：${gap}`));
  if (gaps.length > 0) return refusal('sixPointsIncomplete', { count: gaps.length, gaps: gaps.join('；') });
  const wrong = leaves.find(({ disorder }) => disorder !== null);
  if (!wrong?.disorder) return null;
  const { earlier, later, from, to } = wrong.disorder;
  return refusal('datesOutOfOrder', { earlier: `${wrong.words}：${earlier}`, later, from, to });
}

/** Warned of, never refused: whether responsibility was pushed down is for the leading group to judge. */
export function adoptionWarnings({ leaves }: AdoptRectificationPlan): Refusal[] {
  const pushed = leaves.filter(({ isPushedDown }) => isPushedDown).map(({ words }) => words);
  return pushed.length > 0 ? [refusal('responsibilityPushedDown', { findings: pushed })] : [];
}

export function rectificationPlanAdopted(
  state: OpenRectification,
  { roundId, on, minutes, leaves }: LoopDataOf<'RectificationPlanAdopted'>,
): OpenRectification {
  const adoption = { roundId, on, minutes, leaves: leaves.length };
  return withLoop(state, ({ adoptions }) => ({ adoptions: [...adoptions, adoption] }));
}
