/** What leaders and verifiers say of a finding that lies before them. */

import type { DeedName } from '@bihuan/contract';
import { measure } from '@bihuan/domain/testing';
import type { LoopCity } from '../../loop-city.js';
import { type DeedCases, type Step, step, type Words } from './case.js';
import {
  CLASSIFIED,
  checked,
  corrected,
  endorsed,
  measureDone,
  ready,
  submitted,
  underway,
  verified,
} from './steps.js';

const ledBy =
  (who: 'chief' | 'manyHats') =>
  ({ people }: LoopCity) => ({
    leadLeaders: [{ text: '副市长', partyId: people[who].postId }],
  });
/** Named in the finding, though not as its leader. */
const answersFor = ({ people }: LoopCity) => ({
  responsiblePerson: { text: '经办人', partyId: people.manyHats.postId },
});
const inTheField = { measures: [measure('m1', '修好三条道路', { resultType: 'physical' })] };
const seen: readonly Step[] = [
  ...underway,
  measureDone,
  step(
    'attachEvidence',
    'housing',
    async ({ city }): Promise<Words<'attachEvidence'>> => ({
      digest: await city.sent('housing', '现场照片'),
      ...{ name: '现场照片.pdf', kind: 'siteRecord', effectiveDate: '2026-08-20', measureIds: ['m1'] },
    }),
  ),
  step('submit', 'housing', { summary: '已修好' }),
  step('endorse', 'leader', {}),
];
const judgedBefore: readonly Step[] = [...submitted, step('endorse', 'manyHats', {})];

const passed = { passed: true, ...checked };
const bySuperior = { ...passed, documentNumber: '云省巡〔2026〕3号' };

export const judgeCases = {
  endorse: {
    accepted: { given: submitted, by: 'leader', words: { opinion: '同意' } },
    refused: {
      notYourDuty: { leaf: answersFor, by: 'manyHats' },
      outsideYourScope: { by: 'manyHats' },
      sameActor: {
        leaf: ledBy('chief'),
        given: [...ready, step('submit', 'chief', { summary: '全部收回' })],
        by: 'chief',
      },
      wrongState: { given: endorsed },
      classifiedText: { words: { opinion: CLASSIFIED } },
    },
  },
  returnSubmission: {
    accepted: { given: submitted, by: 'leader', words: { reason: '凭证不全' } },
    refused: {
      notYourDuty: { leaf: answersFor, by: 'manyHats' },
      outsideYourScope: { by: 'manyHats' },
      noReason: { words: { reason: '' } },
      classifiedText: { words: { reason: CLASSIFIED } },
    },
  },
  verify: {
    accepted: { given: endorsed, by: 'verifier', words: passed },
    refused: {
      notIndependent: { by: 'partial' },
      sameActor: { leaf: ledBy('manyHats'), given: judgedBefore, by: 'manyHats' },
      contentChanged: { given: [...endorsed, corrected] },
      wrongState: { given: verified },
      siteCheckRequired: { leaf: inTheField, given: seen, words: { ...passed, methods: ['ledger'] } },
      noMethod: { words: { ...passed, methods: [] } },
      datesOutOfOrder: { words: { ...passed, date: '2026-08-26' } },
      classifiedText: { words: { ...passed, findings: CLASSIFIED } },
    },
    byContract: {
      noReason: { words: { ...passed, passed: false, findings: '' } },
      invalidDate: { words: { ...passed, date: '2026-02-30' } },
    },
  },
  verifyAsSuperior: {
    accepted: { given: endorsed, by: 'superior', words: bySuperior },
    refused: {
      noDocumentNumber: { words: { ...bySuperior, documentNumber: '' } },
      notIndependent: { by: 'partial' },
      sameActor: { leaf: ledBy('manyHats'), given: judgedBefore, by: 'manyHats' },
      contentChanged: { given: [...endorsed, corrected] },
      wrongState: { given: verified },
      siteCheckRequired: { leaf: inTheField, given: seen, words: { ...bySuperior, methods: ['ledger'] } },
      noMethod: { words: { ...bySuperior, methods: [] } },
      datesOutOfOrder: { words: { ...bySuperior, date: '2026-08-26' } },
      classifiedText: { words: { ...bySuperior, findings: CLASSIFIED } },
    },
    byContract: {
      noReason: { words: { ...bySuperior, passed: false, findings: '' } },
      invalidDate: { words: { ...bySuperior, date: '2026-02-30' } },
    },
  },
} satisfies { [N in DeedName]?: DeedCases<N> };
