/** Who leads, the dates and the rules, and how the whole ends. */

import type { RectificationDeedName } from '@bihuan/contract';
import { CLASSIFIED } from '../on-finding/steps.js';
import { type DeedCases, leaf, step, type Words } from './case.js';

const organ = (becomes: Partial<Words<'nameOrgan'>['becomes']> = {}): Words<'nameOrgan'> => ({
  organ: 'leadingGroup',
  becomes: { name: '整改工作领导小组', members: [], document: null, setUpOn: '2026-05-25', ...becomes },
});
const named = step('nameOrgan', 'office', organ());
const feedback = { milestone: 'feedbackReceived', on: '2026-05-20' } as const;
const fedBack = step('recordMilestone', 'office', feedback);

type Rule = Words<'setRule'>['rule'];
const rule = (changes: Partial<Rule> = {}): Words<'setRule'> => ({
  rule: {
    ...{ id: 'own-report', name: '整改情况月报', level: 'body', anchor: 'feedbackReceived' },
    ...{ offset: 1, unit: 'month', metBy: null, effectiveFrom: null, effectiveTo: null },
    basis: { document: '市委整改工作规程', article: '第五条', isPractice: false },
    isVerified: true,
    ...changes,
  },
  reason: '按本市规程',
});
const withRule = step('setRule', 'office', rule());
const end = { on: '2026-08-25', reason: '集中整改结束' };
const opinion = { on: '2026-08-25', opinion: '总体较好' };
const returned = { ...opinion, documentNumber: '云省巡〔2026〕9号' };

export const organCases = {
  nameOrgan: {
    accepted: { given: [], by: 'office', words: organ() },
    refused: {
      emptyName: { words: organ({ name: '' }) },
      classifiedText: { words: organ({ document: CLASSIFIED }) },
      noReason: { given: [named], words: organ({ name: '整改领导小组' }) },
    },
    byContract: { invalidDate: { words: organ({ setUpOn: '2026-02-30' }) } },
  },
  recordMilestone: {
    accepted: { given: [], by: 'office', words: feedback },
    refused: {
      datesOutOfOrder: { given: [fedBack], words: { milestone: 'concentratedBegan', on: '2026-05-01' } },
      noReason: { given: [fedBack], words: { ...feedback, on: '2026-05-21' } },
      classifiedText: { words: { ...feedback, reason: CLASSIFIED } },
    },
    byContract: { invalidDate: { words: { ...feedback, on: '2026-02-30' } } },
  },
  setRule: {
    accepted: { given: [], by: 'office', words: rule() },
    refused: {
      ruleOffsetNotValid: { words: rule({ offset: 1_001 }) },
      ruleWithoutBasis: { words: rule({ basis: { document: '惯例', article: null, isPractice: true } }) },
      classifiedText: { words: rule({ name: CLASSIFIED }) },
      datesOutOfOrder: { words: rule({ effectiveFrom: '2026-08-01', effectiveTo: '2026-07-01' }) },
      noReason: { words: { ...rule(), reason: '' } },
    },
    byContract: {
      emptyName: { words: rule({ name: '' }) },
      invalidDate: { words: rule({ effectiveFrom: '2026-02-30' }) },
    },
  },
  withdrawRule: {
    accepted: { given: [withRule], by: 'office', words: { ruleId: 'own-report', reason: '规程已废止' } },
    refused: {
      unknownRule: { given: [] },
      noReason: { words: { ruleId: 'own-report', reason: '' } },
      classifiedText: { words: { ruleId: 'own-report', reason: CLASSIFIED } },
    },
  },
  evaluateRectification: {
    accepted: { given: [], by: 'superior', words: opinion },
    refused: {
      emptyName: { words: { ...opinion, opinion: '' } },
      classifiedText: { words: { ...opinion, opinion: CLASSIFIED } },
    },
    byContract: { invalidDate: { words: { ...opinion, on: '2026-02-30' } } },
  },
  returnRectification: {
    accepted: { given: [], by: 'superior', words: returned },
    refused: {
      noReason: { words: { ...returned, opinion: '' } },
      classifiedText: { words: { ...returned, opinion: CLASSIFIED } },
      emptyName: { words: { ...returned, documentNumber: '' } },
    },
    byContract: { invalidDate: { words: { ...returned, on: '2026-02-30' } } },
  },
  concludeRectification: {
    accepted: { given: [], by: 'office', words: end },
    refused: {
      noReason: { words: { ...end, reason: '' } },
      classifiedText: { words: { ...end, reason: CLASSIFIED } },
    },
    byContract: { invalidDate: { words: { ...end, on: '2026-02-30' } } },
    warned: { leavesStillOpen: { given: [leaf()] } },
  },
  reopenRectification: {
    accepted: {
      given: [step('concludeRectification', 'office', end)],
      by: 'office',
      words: { reason: '还有事' },
    },
    refused: {
      noReason: { words: { reason: '' } },
      classifiedText: { words: { reason: CLASSIFIED } },
      wrongState: { given: [] },
    },
  },
} satisfies { [N in RectificationDeedName]?: DeedCases<N> };
