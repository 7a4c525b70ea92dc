import { openTextObjection } from '../../../open-text.js';
import type { LoopDataOf } from '../../loop/events.js';
import { loopOf, withLoop } from '../../loop/loop.js';
import type { SuperiorDeed } from '../../loop/loop-deed.js';
import { blankObjection, dateObjection, reasonObjection } from '../../loop/payload.js';
import { type KnownRectification, openAgain } from '../../rectification.js';

/** 评估整改: the superior's opinion of the whole, also after the end. */
export const evaluateRectification: SuperiorDeed<'EvaluateRectification'> = {
  from: ['open', 'concluded'],
  objection: ({ on, opinion, documentNumber }) =>
    dateObjection('评估日期', on) ?? blankObjection('评估意见', opinion) ?? openTextObjection(documentNumber),
  decide: ({ on, opinion, documentNumber }) => [
    { type: 'RectificationEvaluated', data: { on, opinion, documentNumber } },
  ],
};

/** 退回补课: by a document of the superior; what was concluded is open again. */
export const returnRectification: SuperiorDeed<'ReturnRectification'> = {
  from: ['open', 'concluded'],
  objection: ({ on, opinion, documentNumber }) =>
    dateObjection('退回日期', on) ??
    reasonObjection('ReturnRectification', opinion) ??
    blankObjection('退回文号', documentNumber),
  decide: ({ on, opinion, documentNumber }) => [
    { type: 'RectificationReturned', data: { on, opinion, documentNumber } },
  ],
};

export function rectificationEvaluated(
  state: KnownRectification,
  judgement: LoopDataOf<'RectificationEvaluated'>,
): KnownRectification {
  return withLoop(state, () => ({
    judgements: [...loopOf(state).judgements, { kind: 'evaluated', ...judgement }],
  }));
}

export function rectificationReturned(
  state: KnownRectification,
  judgement: LoopDataOf<'RectificationReturned'>,
): KnownRectification {
  return withLoop(openAgain(state), ({ judgements }) => ({
    judgements: [...judgements, { kind: 'returned', ...judgement }],
  }));
}
