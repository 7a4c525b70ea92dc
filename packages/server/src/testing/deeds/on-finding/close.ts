/** What ends the work on a finding, by two signatures, or opens it again. */

import type { DeedName } from '@bihuan/contract';
import { type DeedCases, type Stand, type Step, step } from './case.js';
import {
  CLASSIFIED,
  checked,
  corrected,
  courseOf,
  endorsed,
  longTerm,
  NONE,
  signedByOffice,
  signedOff,
  stages,
  underway,
  verified,
} from './steps.js';

const approval = {
  title: '关于同意的复函',
  number: '云省函〔2026〕5号',
  authority: '省委',
  date: '2026-08-20',
};
const closing = { ground: '项目已取消', approval };
const TOMORROW = '2026-08-26';
const stage = async (stand: Stand) => ({
  stageId: (await courseOf(stand))?.stages[0]?.id ?? NONE,
  ...{ accepted: true, ...checked },
});
/** A day later: the stage of tomorrow is accepted on its day, and so reached. */
const reached: Step = async (stand) => {
  const { clock } = stand.city;
  const before = clock.on;
  clock.on = TOMORROW;
  try {
    const words = { ...(await stage(stand)), date: TOMORROW };
    await step('acceptStage', 'verifier', words)(stand);
  } finally {
    clock.on = before;
  }
};
const untilTomorrow = { ...stages, stages: [{ date: TOMORROW, goal: '没有新的沉淀' }] };
const shortTerm: readonly Step[] = [
  ...underway,
  step('moveToLongTerm', 'office', untilTomorrow),
  step('moveToLongTerm', 'verifier', untilTomorrow),
];
/** The first of two signatures, by the office. */
const first: { closing: Step; longTerm: Step } = {
  closing: step('closeNotImplemented', 'office', closing),
  longTerm: step('moveToLongTerm', 'office', stages),
};

export const closeCases = {
  signOff: {
    accepted: { given: [...verified, signedByOffice], by: 'verifier', words: {} },
    refused: {
      secondSignatureNeeded: { by: 'deputy' },
      sameActor: { by: 'office' },
      sameBody: { by: 'insider' },
      notIndependent: { by: 'partial' },
      contentChanged: { given: [...verified, corrected] },
    },
  },
  refuseSignOff: {
    accepted: { given: verified, by: 'office', words: { reason: '凭证与账目不符' } },
    refused: {
      // Before it is verified, there is only a first signature to refuse.
      wrongState: { given: endorsed },
      noReason: { given: [...endorsed, first.closing], words: { reason: '' } },
      classifiedText: { words: { reason: CLASSIFIED } },
    },
  },
  closeNotImplemented: {
    accepted: { given: [...endorsed, first.closing], by: 'verifier', words: closing },
    refused: {
      secondSignatureNeeded: { by: 'deputy' },
      sameActor: { by: 'office' },
      sameBody: { by: 'insider' },
      notIndependent: { by: 'partial' },
      contentChanged: { given: [...verified, corrected] },
      noGround: { words: { ground: '', approval: { ...approval, number: '' } } },
      datesOutOfOrder: { words: { ...closing, approval: { ...approval, date: '2026-08-26' } } },
      classifiedText: { words: { ...closing, ground: CLASSIFIED } },
    },
    byContract: { invalidDate: { words: { ...closing, approval: { ...approval, date: '2026-02-30' } } } },
  },
  moveToLongTerm: {
    accepted: { given: [...underway, first.longTerm], by: 'verifier', words: stages },
    refused: {
      secondSignatureNeeded: { by: 'deputy' },
      sameActor: { by: 'office' },
      sameBody: { by: 'insider' },
      notIndependent: { by: 'partial' },
      contentChanged: { given: [...verified, corrected] },
      noStages: { words: { ...stages, stages: [] } },
      datesOutOfOrder: { words: { ...stages, stages: [{ date: '2026-08-01', goal: '没有新的沉淀' }] } },
      classifiedText: { words: { ...stages, stages: [{ date: '2027-08-31', goal: CLASSIFIED }] } },
      noMinutes: { words: { ...stages, minutes: '' } },
    },
    byContract: {
      invalidDate: { words: { ...stages, stages: [{ date: '2027-02-30', goal: '没有新的沉淀' }] } },
    },
  },
  acceptStage: {
    accepted: { given: longTerm, by: 'verifier', words: stage },
    refused: {
      unknownStage: { words: { ...checked, accepted: true, stageId: NONE } },
      alreadyDecided: { given: [...shortTerm, reached] },
      notIndependent: { by: 'partial' },
      noMethod: { words: async (stand) => ({ ...(await stage(stand)), methods: [] }) },
      datesOutOfOrder: { words: async (stand) => ({ ...(await stage(stand)), date: '2026-08-26' }) },
      classifiedText: { words: async (stand) => ({ ...(await stage(stand)), findings: CLASSIFIED }) },
    },
    byContract: {
      invalidDate: { words: async (stand) => ({ ...(await stage(stand)), date: '2026-02-30' }) },
      noReason: { words: async (stand) => ({ ...(await stage(stand)), accepted: false, findings: '' }) },
    },
  },
  reopen: {
    accepted: { given: signedOff, by: 'office', words: { cause: 'opinion', reason: '群众反映仍有沉淀' } },
    refused: {
      noReason: { words: { cause: 'opinion', reason: '' } },
      classifiedText: { words: { cause: 'opinion', reason: CLASSIFIED } },
    },
  },
  lookBackAt: {
    accepted: { given: signedOff, by: 'verifier', words: { ...checked, confirmed: true } },
    refused: {
      notIndependent: { by: 'partial' },
      noMethod: { words: { ...checked, confirmed: true, methods: [] } },
      datesOutOfOrder: { words: { ...checked, confirmed: true, date: '2026-08-26' } },
      classifiedText: { words: { ...checked, confirmed: true, findings: CLASSIFIED } },
    },
    byContract: {
      noReason: { words: { ...checked, confirmed: false, findings: '' } },
      invalidDate: { words: { ...checked, confirmed: true, date: '2026-02-30' } },
    },
  },
} satisfies { [N in DeedName]?: DeedCases<N> };
