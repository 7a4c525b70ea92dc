import { refusal } from '../../../refusal.js';
import type { LoopDataOf } from '../../loop/events.js';
import { loopOf, withLoop } from '../../loop/loop.js';
import type { LoopDeed } from '../../loop/loop-deed.js';
import { blankObjection, freshObjection } from '../../loop/payload.js';
import type { Consultation, Opinion } from '../../loop/plan.js';
import type { OpenRectification } from '../../rectification.js';

/** 登记会商意见. */
export const recordOpinion: LoopDeed<'RecordOpinion'> = {
  from: ['open'],
  objection({ consultationId, opinionId, body, text }, state) {
    const known = consultationsOf(state).some(({ id }) => id === consultationId);
    if (!known) return refusal('unknownConsultation', { id: consultationId });
    return (
      freshObjection(opinionId, opinionsOf(state)) ??
      blankObjection('提出意见的单位', body.text) ??
      blankObjection('意见', text)
    );
  },
  decide: ({ consultationId, opinionId: id, body, text }) => [
    { type: 'OpinionRecorded', data: { consultationId, id, body, text } },
  ],
};

/** 答复会商意见: taken, partly taken, not taken, and why. A later answer supersedes an earlier one. */
export const answerOpinion: LoopDeed<'AnswerOpinion'> = {
  from: ['open'],
  objection: ({ opinionId, answer }, state) =>
    opinionsOf(state).some(({ id }) => id === opinionId)
      ? blankObjection('答复', answer.text)
      : refusal('unknownOpinion', { id: opinionId }),
  decide: ({ opinionId, answer }) => [{ type: 'OpinionAnswered', data: { opinionId, answer } }],
};

function consultationsOf(state: OpenRectification): Consultation[] {
  return loopOf(state).rounds.flatMap(({ consultations }) => consultations);
}

function opinionsOf(state: OpenRectification): Opinion[] {
  return consultationsOf(state).flatMap(({ opinions }) => opinions);
}

export function opinionRecorded(
  state: OpenRectification,
  { consultationId, ...opinion }: LoopDataOf<'OpinionRecorded'>,
): OpenRectification {
  return withConsultations(state, (consultation) =>
    consultation.id === consultationId
      ? { ...consultation, opinions: [...consultation.opinions, { ...opinion, answer: null }] }
      : consultation,
  );
}

export function opinionAnswered(
  state: OpenRectification,
  { opinionId, answer }: LoopDataOf<'OpinionAnswered'>,
): OpenRectification {
  return withConsultations(state, (consultation) => ({
    ...consultation,
    opinions: consultation.opinions.map((opinion) =>
      opinion.id === opinionId ? { ...opinion, answer } : opinion,
    ),
  }));
}

function withConsultations(
  state: OpenRectification,
  change: (consultation: Consultation) => Consultation,
): OpenRectification {
  return withLoop(state, ({ rounds }) => ({
    rounds: rounds.map((round) => ({ ...round, consultations: round.consultations.map(change) })),
  }));
}
