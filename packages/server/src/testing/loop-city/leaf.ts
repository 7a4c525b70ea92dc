import type { FindingContent, Party } from '@bihuan/domain';
import { findingContent, measure } from '@bihuan/domain/testing';
import type { CityPeople, CityUnits } from './people.js';

const dueOn = (date: string) => ({ kind: 'date', date, wording: null }) as const;
const party = (text: string, partyId: string): Party => ({ text, partyId });

/** A leaf with everything that a plan needs: led by 住建局, with 财政局 beside it, due in two months. */
export function plannedLeaf(units: CityUnits, people: CityPeople, ordinal: number): FindingContent {
  return findingContent({
    level: 2,
    number: String(ordinal),
    problem: '部分道路改造资金沉淀',
    measures: [measure('m1', '清理沉淀资金', { resultType: 'money', due: dueOn('2026-09-30') })],
    leadLeaders: [party('副市长', people.leader.postId)],
    leadUnits: [party('市住建局', units.housing)],
    participatingUnits: [party('市财政局', units.finance)],
    resultsDue: dueOn('2026-09-30'),
    completionDue: dueOn('2026-10-31'),
    acceptanceCriterion: '沉淀资金全部收回',
    responsiblePerson: party('经办人', people.housing.postId),
  });
}
