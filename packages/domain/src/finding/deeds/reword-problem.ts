import type { Deed } from '../../decider.js';
import { openTextObjection } from '../../open-text.js';
import { refusal } from '../../refusal.js';
import type { RewordProblem } from '../commands.js';
import type { FindingEventOf } from '../events.js';
import type { FindingState, LiveFinding } from '../finding.js';
import { LIVE } from '../live.js';

/** 修改问题表述. */
export const rewordProblem: Deed<
  FindingState,
  LiveFinding['status'],
  RewordProblem,
  FindingEventOf<'ProblemReworded'>
> = {
  from: LIVE,
  objection: ({ problem }) =>
    problem.trim() === '' ? refusal('emptyProblem', {}) : openTextObjection(problem),
  decide: ({ problem, reason }, { content }) =>
    problem === content.problem
      ? []
      : [{ type: 'ProblemReworded', data: { was: content.problem, becomes: problem, reason } }],
};

export function problemReworded(
  state: LiveFinding,
  { becomes }: FindingEventOf<'ProblemReworded'>['data'],
): LiveFinding {
  return { ...state, content: { ...state.content, problem: becomes } };
}
