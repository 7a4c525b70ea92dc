import type { FindingPage } from '@bihuan/contract';
import { isDay } from '../../../forms/is-day.js';
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

/** What is wrong with the form, or `null`. */
export function amendmentProblem({ findingIds, together, leaves, ...said }: TypedAmendment): string | null {
  if (findingIds.length === 0) return '还没有选问题';
  const chosen = findingIds.map((id) => leaves[id] ?? {});
  if (together !== '' && !isDay(together)) return '应是日期，写成 2026-09-30 这样';
  if (together === '' && chosen.some((leaf) => !hasChange(leaf))) return '有的问题还没有写要改什么';
  if (chosen.flatMap(datesIn).some((date) => !isDay(date))) return '应是日期，写成 2026-09-30 这样';
  if (!isDay(said.on)) return '缺调整日期';
  if (said.minutes.trim() === '') return '缺会议纪要文号';
  return said.reason.trim() === '' ? '缺理由' : null;
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
