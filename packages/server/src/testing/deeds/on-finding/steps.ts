/** The way of a finding through its states, as steps that cases are given. */

import type { FindingPage } from '@bihuan/contract';
import { type Stand, type Step, step, type Words } from './case.js';

export const checked = {
  methods: ['site', 'ledger'] as ('site' | 'ledger')[],
  date: '2026-08-24',
  findings: '账目相符',
};
/** An id that nothing has. */
export const NONE = 'none';
/** A mark of classification in words that look harmless otherwise. */
export const CLASSIFIED = '机密★10年 资金台账';

const started = step('startImmediate', 'office', {});
export const measureDone = step('reportMeasureState', 'housing', { measureId: 'm1', state: 'done' });
export const voucher = step(
  'attachEvidence',
  'housing',
  async ({ city, findingId }): Promise<Words<'attachEvidence'>> => ({
    digest: await city.sent('housing', `缴款凭证${findingId}`),
    ...{ name: '缴款凭证.pdf', kind: 'voucher', effectiveDate: '2026-08-20', measureIds: ['m1'] },
  }),
);
const submit = step('submit', 'housing', { summary: '全部收回' });
export const endorse = step('endorse', 'leader', {});
export const verify = step('verify', 'verifier', { passed: true, ...checked });
export const signedByOffice = step('signOff', 'office', {});
const signedBySupervisor = step('signOff', 'verifier', {});
export const stages = {
  stages: [{ date: '2027-08-31', goal: '一年内没有新的沉淀' }],
  minutes: '会纪〔2026〕11号',
};

export const underway: readonly Step[] = [started];
export const ready: readonly Step[] = [...underway, measureDone, voucher];
export const submitted: readonly Step[] = [...ready, submit];
export const endorsed: readonly Step[] = [...submitted, endorse];
export const verified: readonly Step[] = [...endorsed, verify];
export const signedOff: readonly Step[] = [...verified, signedByOffice, signedBySupervisor];
export const longTerm: readonly Step[] = [
  ...underway,
  step('moveToLongTerm', 'office', stages),
  step('moveToLongTerm', 'verifier', stages),
];
/** Said against the content after it was signed: every signature under it is void. */
export const corrected: Step = async (stand) => {
  const params = { findingId: stand.findingId };
  const body = { version: stand.version, reason: '核对', changes: { problem: '道路改造资金沉淀三百万元' } };
  stand.version = (await stand.city.as('office').call('correctFinding', { params, body })).version;
};
export const extensionAsked = step('requestExtension', 'housing', {
  ...{ measureId: 'm1', newDate: '2026-10-15', reason: '雨季停工', progress: '已收回一半' },
});

/** The course of the finding as the office sees it now; null before its first deed. */
export async function courseOf({ city, findingId }: Stand): Promise<FindingPage['course']> {
  return (await city.as('office').call('getFinding', { params: { findingId } })).course;
}

/** The id of the first extension that was asked for. */
export async function extensionOf(stand: Stand): Promise<string> {
  return (await courseOf(stand))?.extensions[0]?.id ?? NONE;
}
