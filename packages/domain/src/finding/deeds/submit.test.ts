import { describe, expect, it } from 'vitest';
import { measure } from '../../testing/fictions.js';
import { type Asked, codeOf, done, evidence, expectIn, leaf, submission } from '../../testing/loop-world.js';
import type { EvidenceKind } from '../evidence.js';
import type { FindingState, ResultType } from '../finding.js';

const concur: Asked = { type: 'Concur' };
const withdraw: Asked = { type: 'WithdrawSubmission', reason: null };
const coLed = {
  leadUnits: [
    { text: '市住建局', partyId: 'u-housing' },
    { text: '市水务局', partyId: 'u-water' },
  ],
};

/** Under way with its one measure done, and these kinds of evidence for it. */
function proved(resultType: ResultType | null, kinds: readonly EvidenceKind[]): FindingState {
  const finished: Asked = { type: 'ReportMeasureState', measureId: 'm1', state: 'done' };
  const begun = done(
    leaf.underway({ measures: [measure('m1', '整治', { resultType })] }),
    finished,
    'housing',
  );
  return kinds.reduce((state, kind) => done(state, evidence(kind, { kind }), 'housing'), begun);
}

describe('submitting', () => {
  it('lays a finding before its leader', () => {
    const { course } = expectIn(done(leaf.ready(), submission, 'housing'), 'submitted');
    expect(course.submissions).toMatchObject([{ summary: '沉淀资金已收回', round: 1 }]);
  });

  it.each([
    ['money', ['voucher']],
    ['money', ['accountExtract']],
    ['document', ['adoptedText', 'firstUse']],
    ['people', ['decision']],
    ['physical', ['siteRecord']],
    [null, ['other']],
  ] as const)('of a result in %s is proved by %s', (resultType, kinds) => {
    expect(codeOf(proved(resultType, kinds), submission, 'housing')).toBeNull();
  });

  it.each([
    ['money', ['adoptedText', 'meeting', 'notice']],
    ['document', ['adoptedText', 'meeting']],
    ['document', ['firstUse', 'notice']],
    ['people', ['meeting', 'notice']],
    ['physical', ['other']],
    [null, ['meeting', 'notice']],
    [null, []],
  ] as const)('of a result in %s is not proved by %j', (resultType, kinds) => {
    expect(codeOf(proved(resultType, kinds), submission, 'housing')).toBe('evidenceMissing');
  });

  it('asks for evidence of each measure, not of one of them', () => {
    const measures = [
      measure('m1', '收回', { resultType: 'money' }),
      measure('m2', '追缴', { resultType: 'money' }),
    ];
    let state = leaf.underway({ measures });
    for (const measureId of ['m1', 'm2']) {
      state = done(state, { type: 'ReportMeasureState', measureId, state: 'done' }, 'housing');
    }
    state = done(state, evidence('凭证一'), 'housing');
    expect(codeOf(state, submission, 'housing')).toBe('evidenceMissing');
    state = done(state, evidence('凭证二', { measureIds: ['m2'] }), 'housing');
    expect(codeOf(state, submission, 'housing')).toBeNull();
  });

  it.each([
    ['with a measure open', leaf.underway(), 'housing', 'measureOpen'],
    ['by a unit that only takes part', leaf.ready(), 'finance', 'notYourDuty'],
    ['by the office', leaf.ready(), 'office', 'notYourRole'],
    ['with a co-lead pending', leaf.ready(coLed), 'housing', 'coLeadPending'],
    ['by a co-lead', leaf.ready(coLed), 'water', 'notYourDuty'],
    ['before it has begun', leaf.registered(), 'housing', 'wrongState'],
    ['twice', leaf.submitted(), 'housing', 'wrongState'],
    ['of long-term work with a stage open', leaf.longTerm(), 'housing', 'stageOpen'],
  ] as const)('is refused %s', (_name, state, name, code) => {
    expect(codeOf(state, submission, name)).toBe(code);
  });

  it('follows when every stage of long-term work was accepted on its day or later, not before', () => {
    const long = expectIn(leaf.longTerm(), 'longTerm');
    const accept = { type: 'AcceptStage', stageId: long.stages[0]?.id ?? '', accepted: true } as const;
    const check = { methods: ['site' as const], findings: '没有反弹' };
    const changes = { on: '2027-09-01' };
    const early = done(long, { ...accept, ...check, date: '2027-08-30' }, 'verifier', changes);
    expect(codeOf(early, submission, 'housing', changes)).toBe('stageOpen');
    const state = done(early, { ...accept, ...check, date: '2027-08-31' }, 'verifier', changes);
    expect(done(state, submission, 'housing', changes).status).toBe('submitted');
  });
});

describe('concurring', () => {
  it('is the word of each further lead unit, and opens the way', () => {
    const agreed = done(leaf.ready(coLed), concur, 'water');
    expect(codeOf(agreed, submission, 'housing')).toBeNull();
    expect(expectIn(agreed, 'underway').course.concurrences).toMatchObject([{ unitId: 'u-water', round: 1 }]);
  });

  it('is asked for again after a return', () => {
    const submitted = done(done(leaf.ready(coLed), concur, 'water'), submission, 'housing');
    const back = done(submitted, { type: 'ReturnSubmission', reason: '缺凭证' }, 'leader');
    expect(codeOf(back, submission, 'housing')).toBe('coLeadPending');
  });

  it('counts once', () => {
    const agreed = done(leaf.ready(coLed), concur, 'water');
    expect(done(agreed, concur, 'water')).toEqual(agreed);
  });

  it.each([
    ['by the coordinating unit', leaf.ready(coLed), 'housing', 'notYourDuty'],
    ['where nobody leads besides', leaf.ready(), 'finance', 'notYourDuty'],
    ['by a verifier', leaf.ready(coLed), 'verifier', 'notYourRole'],
    ['after it was submitted', leaf.submitted(), 'housing', 'wrongState'],
  ] as const)('is refused %s', (_name, state, name, code) => {
    expect(codeOf(state, concur, name)).toBe(code);
  });
});

describe('withdrawing a submission', () => {
  it('takes it back to work', () => {
    const { course } = expectIn(done(leaf.submitted(), withdraw, 'housingHead'), 'underway');
    expect(course.returns).toMatchObject([{ kind: 'withdrawn', from: 'submitted' }]);
    expect(course.round).toBe(2);
  });

  it.each([
    ['by another unit', leaf.submitted(), 'finance', 'notYourDuty'],
    ['by the leader', leaf.submitted(), 'leader', 'notYourRole'],
    ['when the leader has endorsed', leaf.endorsed(), 'housing', 'wrongState'],
  ] as const)('is refused %s', (_name, state, name, code) => {
    expect(codeOf(state, withdraw, name)).toBe(code);
  });
});
