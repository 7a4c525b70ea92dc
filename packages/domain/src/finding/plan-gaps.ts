/**
 * What a leaf of the plan lacks. 六个明确: measures, lead leader, lead unit, participating units, a date for visible
 * results, a date for completion; and the acceptance criterion, which is fixed before the work starts.
 */

import type { Due, FindingContent, Party } from './finding.js';
import { isNobody } from './nobody.js';
import { owedMeasures } from './owed-measures.js';

/** The six clear points, and the criterion. */
export const planPoints = [
  'measures',
  'leadLeader',
  'leadUnit',
  'participatingUnits',
  'resultsDue',
  'completionDue',
  'acceptanceCriterion',
] as const;
export type PlanPoint = (typeof planPoints)[number];

export const planPointLabels: Record<PlanPoint, string> = {
  measures: '整改措施',
  leadLeader: '牵头领导',
  leadUnit: '牵头单位',
  participatingUnits: '参与单位',
  resultsDue: '取得明显成效时限',
  completionDue: '整改到位时限',
  acceptanceCriterion: '验收标准',
};

/** One gap of one leaf; `measureId` where a single measure lacks it. */
export interface PlanGap {
  findingId: string;
  point: PlanPoint;
  measureId: string | null;
  /** Chinese, fit for a list of gaps: `牵头单位“某局”还没有对应到单位树`. */
  label: string;
}

/** Every gap of the leaf, in the order of the points; empty: it may be adopted. */
export function planGaps({ id, content }: { id: string; content: FindingContent }): PlanGap[] {
  const gap = (point: PlanPoint, words: string, measureId: string | null = null): PlanGap => ({
    findingId: id,
    point,
    measureId,
    label: words,
  });
  return [
    ...(content.measures.length === 0 ? [gap('measures', '没有整改措施')] : []),
    ...partyGaps(content.leadLeaders, '牵头领导', '职务').map((words) => gap('leadLeader', words)),
    ...partyGaps(content.leadUnits, '牵头单位', '单位').map((words) => gap('leadUnit', words)),
    ...partyGaps(takingPart(content), '参与单位', '单位').map((words) => gap('participatingUnits', words)),
    ...dueGap(content.resultsDue, '取得明显成效时限').map((words) => gap('resultsDue', words)),
    ...dueGap(content.completionDue, '整改到位时限').map((words) => gap('completionDue', words)),
    ...measureGaps(content).map(({ point, words, measureId }) => gap(point, words, measureId)),
  ];
}

/** 无 is an answer: it needs no unit of the tree. */
function takingPart({ participatingUnits, leadUnits }: FindingContent): readonly Party[] {
  const [only, ...others] = participatingUnits;
  const isAlone = only !== undefined && others.length === 0 && isNobody(only.text);
  return isAlone ? leadUnits.filter(({ partyId }) => partyId !== undefined) : participatingUnits;
}

/** A name that stands for nobody in the ledger can hold no duty. */
function partyGaps(parties: readonly Party[], what: string, into: string): string[] {
  if (parties.length === 0) return [`没有${what}`];
  return parties.filter(({ partyId }) => !partyId).map(({ text }) => `${what}“${text}”还没有对应到${into}`);
}

function dueGap(due: Due | null, what: string): string[] {
  if (due === null) return [`没有${what}`];
  return due.kind === 'unclear' ? [`${what}“${due.wording}”没有写明日期`] : [];
}

function measureGaps(content: FindingContent) {
  return owedMeasures(content).flatMap(({ measure, due, acceptanceCriterion }) => {
    const words = `措施“${shortened(measure.text)}”`;
    const named = [...measure.leadUnits, ...measure.participatingUnits];
    const unmatched = named.filter(({ partyId, text }) => !partyId && !isNobody(text));
    return [
      ...unmatched.map(({ text }) => ({
        point: 'leadUnit' as const,
        words: `${words}的单位“${text}”还没有对应到单位`,
        measureId: measure.id,
      })),
      ...(due?.kind === 'unclear'
        ? [{ point: 'completionDue' as const, words: `${words}的时限没有写明日期`, measureId: measure.id }]
        : []),
      ...(acceptanceCriterion === null
        ? [{ point: 'acceptanceCriterion' as const, words: `${words}没有验收标准`, measureId: measure.id }]
        : []),
    ];
  });
}

function shortened(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text;
}
