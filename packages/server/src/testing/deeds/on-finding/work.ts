/** What units do with a finding until they ask for its sign-off. */

import type { DeedName } from '@bihuan/contract';
import type { FindingContent } from '@bihuan/domain';
import { measure } from '@bihuan/domain/testing';
import type { LoopCity } from '../../loop-city.js';
import { type DeedCases, type Stand, step, type Words } from './case.js';
import {
  CLASSIFIED,
  checked,
  courseOf,
  endorsed,
  longTerm,
  measureDone,
  NONE,
  ready,
  submitted,
  underway,
  voucher,
} from './steps.js';

/** Its only measure is another unit's. */
function ofFinance({ units }: LoopCity): Partial<FindingContent> {
  const finance = { text: '市财政局', partyId: units.finance };
  return {
    measures: [measure('m1', '清理沉淀资金', { leadUnits: [finance], participatingUnits: [finance] })],
  };
}

/** Two units lead it: 住建局 coordinates, 财政局 concurs. */
export function ledByTwo({ units }: LoopCity): Partial<FindingContent> {
  const housing = { text: '市住建局', partyId: units.housing };
  return { leadUnits: [housing, { text: '市财政局', partyId: units.finance }] };
}

export const workCases = {
  startImmediate: {
    accepted: { given: [], by: 'housing', words: {} },
    refused: {
      noMeasure: { leaf: { measures: [] } },
      notYourDuty: { by: 'finance' },
      holderMissing: { leaf: { leadLeaders: [{ text: '副市长' }] } },
    },
  },
  reportProgress: {
    accepted: { given: underway, by: 'housing', words: { measureId: 'm1', text: '已收回三百万元' } },
    refused: {
      notYourDuty: { leaf: ofFinance },
      unknownMeasure: { words: { measureId: 'm9', text: '已收回三百万元' } },
      noReason: { words: { text: ' ' } },
      classifiedText: { words: { text: CLASSIFIED } },
    },
  },
  reportNoChange: {
    accepted: { given: underway, by: 'housing', words: { reason: '等审计结果' } },
    refused: {
      notYourDuty: { leaf: ofFinance, words: { measureId: 'm1', reason: '等审计结果' } },
      unknownMeasure: { words: { measureId: 'm9', reason: '等审计结果' } },
      noReason: { words: { reason: '' } },
      classifiedText: { words: { reason: CLASSIFIED } },
    },
  },
  reportMeasureState: {
    accepted: { given: underway, by: 'housing', words: { measureId: 'm1', state: 'done' } },
    refused: {
      notYourDuty: { leaf: ofFinance },
      unknownMeasure: { words: { measureId: 'm9', state: 'done' } },
      measureNotLongTerm: { words: { measureId: 'm1', state: 'longTerm' } },
    },
  },
  attachEvidence: {
    accepted: { given: underway, by: 'housing', words: ({ city }) => attached(city, {}) },
    refused: {
      notYourDuty: { given: endorsed },
      noEffectiveDate: { words: ({ city }) => attached(city, { effectiveDate: null }) },
      alreadyHeld: {
        given: [...underway, voucher],
        words: async ({ city, findingId }) =>
          attached(city, { digest: await city.sent('housing', `缴款凭证${findingId}`) }),
      },
      unknownMeasure: { words: ({ city }) => attached(city, { measureIds: ['m9'] }) },
      unknownUpload: { words: ({ city }) => attached(city, { digest: 'f'.repeat(64) }) },
    },
    byContract: { invalidDate: { words: ({ city }) => attached(city, { effectiveDate: '2026-02-30' }) } },
    warned: { beforeFeedback: { words: ({ city }) => attached(city, { effectiveDate: '2020-01-01' }) } },
  },
  withdrawEvidence: {
    accepted: { given: ready, by: 'housing', words: withdrawing },
    refused: {
      notYourDuty: { by: 'finance' },
      evidenceNotHeld: { words: { evidenceId: NONE, reason: '传错了文件' } },
      evidenceVerified: { given: [...endorsed, step('verify', 'verifier', { passed: false, ...checked })] },
      // What was endorsed is the verifier’s to judge.
      wrongState: { given: endorsed },
      noReason: { words: async (stand) => ({ ...(await withdrawing(stand)), reason: '' }) },
      classifiedText: { words: async (stand) => ({ ...(await withdrawing(stand)), reason: CLASSIFIED }) },
    },
  },
  concur: {
    accepted: { leaf: ledByTwo, given: underway, by: 'finance', words: {} },
    refused: { notYourDuty: { by: 'housing' } },
  },
  submit: {
    accepted: { given: ready, by: 'housing', words: { summary: '全部收回' } },
    refused: {
      notYourDuty: { by: 'finance' },
      stageOpen: { given: longTerm },
      coLeadPending: { leaf: ledByTwo },
      measureOpen: { given: underway },
      evidenceMissing: { given: [...underway, measureDone] },
      classifiedText: { words: { summary: CLASSIFIED } },
    },
    neverFromOutside: {
      noMeasure: '没有措施的问题开不了工（startImmediate、审定都拒绝），开工后最后一条措施删不掉',
      holderMissing: '没有牵头单位和牵头领导的问题开不了工，开工后更正、交接、调整都不能使它没有',
    },
  },
  withdrawSubmission: {
    accepted: { given: submitted, by: 'housing', words: { reason: '材料要补' } },
    refused: {
      notYourDuty: { by: 'finance' },
      classifiedText: { words: { reason: CLASSIFIED } },
    },
  },
} satisfies { [N in DeedName]?: DeedCases<N> };

/** The first piece that it holds. */
async function withdrawing(stand: Stand): Promise<Words<'withdrawEvidence'>> {
  const evidenceId = (await courseOf(stand))?.evidence[0]?.id ?? NONE;
  return { evidenceId, reason: '传错了文件' };
}

/** Words of a piece of evidence whose file was sent. */
async function attached(
  city: LoopCity,
  changes: { digest?: string; effectiveDate?: string | null; measureIds?: string[] },
) {
  const digest = changes.digest ?? (await city.sent('housing', '账目摘录'));
  const file = { digest, name: '账目摘录.pdf', kind: 'accountExtract' } as const;
  return { ...file, effectiveDate: '2026-08-20', measureIds: ['m1'], ...changes };
}
