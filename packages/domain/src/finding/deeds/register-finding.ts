import type { Deed } from '../../decider.js';
import { openTextObjection } from '../../open-text.js';
import { type Refusal, refusal } from '../../refusal.js';
import type { RegisterFinding } from '../commands.js';
import { dueObjection } from '../due.js';
import type { FindingEventOf } from '../events.js';
import type { FindingContent, FindingState } from '../finding.js';
import { placedMentionObjection } from '../mentions.js';

/** 登记问题: a finding enters the ledger. */
export const registerFinding: Deed<
  FindingState,
  'absent',
  RegisterFinding,
  FindingEventOf<'FindingRegistered'>
> = {
  from: ['absent'],
  objection: ({ content }) =>
    wordsObjection(content) ??
    levelObjection(content.level) ??
    dueObjection('resultsDue', content.resultsDue) ??
    dueObjection('completionDue', content.completionDue) ??
    placedMentionObjection(content),
  decide: ({ type: _, ...data }) => [{ type: 'FindingRegistered', data }],
};

function wordsObjection(content: FindingContent): Refusal | null {
  const { number, section, problem, introduction, measures, acceptanceCriterion, goal } = content;
  if (problem.trim() === '') return refusal('emptyProblem', {});
  if (measures.some(({ text }) => text.trim() === '')) return refusal('emptyMeasure', {});
  const ofMeasures = measures.flatMap((measure) => [measure.text, measure.acceptanceCriterion]);
  return openTextObjection(number, section, problem, introduction, acceptanceCriterion, goal, ...ofMeasures);
}

/** Levels are 方面, 问题, 具体表现. */
export function levelObjection(level: number): Refusal | null {
  return [1, 2, 3].includes(level) ? null : refusal('levelOutOfRange', { found: level });
}

export function findingRegistered(
  state: FindingState,
  { findingId, ...data }: FindingEventOf<'FindingRegistered'>['data'],
): FindingState {
  if (state.status !== 'absent') throw new Error(`FindingRegistered twice in the stream of ${findingId}`);
  return { status: 'registered', id: findingId, ...data, version: 1 };
}
