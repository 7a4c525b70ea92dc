import type { FindingPage } from '@bihuan/contract';
import type { Problems } from '../../../forms/first-problem.js';
import { isDay, NO_DAY } from '../../../forms/is-day.js';
import { type Party, partiesText, readParties } from '../../../forms/parties.js';

type Content = FindingPage['content'];
type Due = Content['completionDue'];

/** What was typed for one finding; what is absent stays as it is. Dates of measures by their ids. */
export interface TypedLeaf {
  resultsDue?: string;
  completionDue?: string;
  leadUnits?: string;
  participatingUnits?: string;
  acceptanceCriterion?: string;
  measures?: Record<string, string>;
}

/** The whole form. */
export interface TypedAmendment {
  findingIds: string[];
  /** A date for completion of all of them; empty: each for itself. */
  together: string;
  leaves: Record<string, TypedLeaf>;
  on: string;
  minutes: string;
  reason: string;
  onPaper?: unknown;
}

/** The changes to one leaf, as the deed takes them. */
interface LeafChanges {
  findingId: string;
  plan: {
    resultsDue?: Due;
    completionDue?: Due;
    leadUnits?: Party[];
    participatingUnits?: Party[];
    acceptanceCriterion?: string | null;
  };
  measures: { measureId: string; changes: { due: Due } }[];
}

/** What is wrong with the form, by field. */
export function amendmentProblems(typed: TypedAmendment): Problems<keyof TypedAmendment> {
  const { findingIds, together, on, minutes, reason } = typed;
  const leaves = leavesProblem(typed);
  return {
    ...(findingIds.length === 0 && { findingIds: '还没有选问题' }),
    ...(together !== '' && !isDay(together) && { together: NO_DAY }),
    ...(leaves !== null && { leaves }),
    ...(!isDay(on) && { on: NO_DAY }),
    ...(minutes.trim() === '' && { minutes: '缺会议纪要文号' }),
    ...(reason.trim() === '' && { reason: '缺理由' }),
  };
}

/** Of the findings one by one; some of them may not be shown. */
function leavesProblem({ findingIds, together, leaves }: TypedAmendment): string | null {
  const chosen = findingIds.map((id) => leaves[id] ?? {});
  if (together === '' && !chosen.every(hasChange)) return '有的问题还没有写要改什么';
  return chosen.flatMap(datesIn).every(isDay) ? null : `有的问题${NO_DAY}`;
}

/** The findings for which units were typed: what they were must be known, so that names keep their links. */
export function unitsTypedFor({ findingIds, leaves }: TypedAmendment): string[] {
  return findingIds.filter((id) => leaves[id]?.leadUnits?.trim() || leaves[id]?.participatingUnits?.trim());
}

/** Whether anything was typed for it. */
function hasChange({ measures = {}, ...plan }: TypedLeaf): boolean {
  return [...Object.values(plan), ...Object.values(measures)].some((text) => text.trim() !== '');
}

function datesIn({ resultsDue = '', completionDue = '', measures = {} }: TypedLeaf): string[] {
  return [resultsDue, completionDue, ...Object.values(measures)].filter((text) => text !== '');
}

/**
 * What the amendment changes in one finding. A name that was there keeps its unit.
 * @param content as it is now; null where only the common date changes, and nothing had to be read
 */
export function changesOf(
  findingId: string,
  { leaves, together }: Pick<TypedAmendment, 'leaves' | 'together'>,
  content: Pick<Content, 'leadUnits' | 'participatingUnits'> | null,
): LeafChanges {
  const { measures = {}, ...typed } = leaves[findingId] ?? {};
  const plan: LeafChanges['plan'] = {};
  const completion = typed.completionDue || together;
  if (completion) plan.completionDue = dueOn(completion);
  if (typed.resultsDue) plan.resultsDue = dueOn(typed.resultsDue);
  if (typed.acceptanceCriterion?.trim()) plan.acceptanceCriterion = typed.acceptanceCriterion.trim();
  for (const name of ['leadUnits', 'participatingUnits'] as const) {
    const text = typed[name]?.trim();
    if (text && content) plan[name] = readParties(text, content[name]);
  }
  const dated = Object.entries(measures).filter(([, date]) => date !== '');
  return {
    findingId,
    plan,
    measures: dated.map(([measureId, date]) => ({ measureId, changes: { due: dueOn(date) } })),
  };
}

const dueOn = (date: string): Due => ({ kind: 'date', date, wording: null });

/** Units as one line, to be changed. */
export const unitsWords = partiesText;
