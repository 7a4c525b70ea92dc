import { refusal } from '../../../refusal.js';
import type { LoopDataOf } from '../../loop/events.js';
import { loopOf, withLoop } from '../../loop/loop.js';
import type { LoopDeed } from '../../loop/loop-deed.js';
import { choiceObjection, dateObjection, freshObjection, minutesObjection } from '../../loop/payload.js';
import type { OpenRectification } from '../../rectification.js';

/** 登记会商: which bodies were consulted on a round of the plan, and by which minutes it is known. */
export const holdConsultation: LoopDeed<'HoldConsultation'> = {
  from: ['open'],
  objection({ roundId, consultationId, on, bodies, minutes }, state) {
    const { rounds } = loopOf(state);
    if (!rounds.some(({ id }) => id === roundId)) return refusal('unknownRound', { id: roundId });
    return (
      freshObjection(
        consultationId,
        rounds.flatMap(({ consultations }) => consultations),
      ) ??
      dateObjection('会商日期', on) ??
      choiceObjection('会商的单位', bodies) ??
      minutesObjection(minutes)
    );
  },
  decide: ({ roundId, consultationId: id, on, bodies, minutes, file }) => [
    { type: 'ConsultationHeld', data: { roundId, id, on, bodies, minutes: minutes.trim(), file } },
  ],
};

export function consultationHeld(
  state: OpenRectification,
  { roundId, ...held }: LoopDataOf<'ConsultationHeld'>,
): OpenRectification {
  return withLoop(state, ({ rounds }) => ({
    rounds: rounds.map((round) =>
      round.id === roundId
        ? { ...round, consultations: [...round.consultations, { ...held, opinions: [] }] }
        : round,
    ),
  }));
}
