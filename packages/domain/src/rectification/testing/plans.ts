/** Rounds of an invented plan, and its adoption. */

import { adoptionCommand } from '../loop/across.js';
import type { LeafOfPlan, ResponsibilityLevels } from '../loop/adoption-leaf.js';
import { ask, given } from './lives.js';

export const body = { text: '云岭市纪委监委', partyId: 'u9' };
export const draft = (roundId = 'round1') =>
  ask({
    type: 'DraftPlanRound',
    roundId,
    on: '2025-08-20',
    title: '整改方案（送审稿）',
    note: null,
    file: null,
  });
export const consultation = (consultationId = 'c1', roundId = 'round1', minutes = '会商纪要〔2025〕2号') =>
  ask({
    type: 'HoldConsultation',
    roundId,
    consultationId,
    on: '2025-08-25',
    bodies: [body],
    minutes,
    file: null,
  });
export const opinion = (opinionId = 'o1') =>
  ask({ type: 'RecordOpinion', consultationId: 'c1', opinionId, body, text: '第3项时限偏长' });
export const answer = (text = '已改为六月底') =>
  ask({ type: 'AnswerOpinion', opinionId: 'o1', answer: { taken: 'adopted', text } });

export const unknown: ResponsibilityLevels = { demanded: null, lead: null };
export const adoption = {
  rectificationId: 'r1',
  roundId: 'round1',
  on: '2025-09-02',
  minutes: '领导小组纪要〔2025〕1号',
};
export const ready = () => given(draft(), consultation(), opinion(), answer());
export const adopting = (
  leaves: LeafOfPlan[],
  state = ready(),
  levels = unknown,
  changes: Partial<typeof adoption> = {},
) => adoptionCommand(state, leaves, { ...adoption, ...changes }, { levelsOf: () => levels });
