import { classificationMark } from '../../classified.js';
import type { Deed } from '../../decider.js';
import { type Refusal, refusal } from '../../refusal.js';
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
    problem.trim() === '' ? refusal('emptyProblem', {}) : classifiedObjection(problem),
  decide: ({ problem, reason }, { content }) =>
    problem === content.problem
      ? []
      : [{ type: 'ProblemReworded', data: { was: content.problem, becomes: problem, reason } }],
};

/** Marked papers stay outside, by whichever field they come. */
export function classifiedObjection(text: string): Refusal | null {
  const marking = classificationMark(text);
  return marking ? refusal('classifiedText', { marking }) : null;
}

export function problemReworded(
  state: LiveFinding,
  { becomes }: FindingEventOf<'ProblemReworded'>['data'],
): LiveFinding {
  return { ...state, content: { ...state.content, problem: becomes } };
}
