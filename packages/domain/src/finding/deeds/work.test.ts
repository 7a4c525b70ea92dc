import { describe, expect, it } from 'vitest';
import { measure } from '../../testing/fictions.js';
import { type Asked, codeOf, done, evidence, expectIn, leaf, warningsOf } from '../../testing/loop-world.js';
import type { Due } from '../finding.js';

const progress: Asked = { type: 'ReportProgress', measureId: 'm1', text: '已收回六成' };
const noChange: Asked = { type: 'ReportNoChange', measureId: null, reason: '等待批复' };
const finished: Asked = { type: 'ReportMeasureState', measureId: 'm1', state: 'done' };
/** A second measure that the water bureau does alone. */
const shared = {
  measures: [
    measure('m1', '清理沉淀资金', { resultType: 'money' }),
    measure('m2', '疏通管网', { leadUnits: [{ text: '市水务局', partyId: 'u-water' }] }),
  ],
};

describe('reporting progress', () => {
  it.each(['underway', 'longTerm'] as const)('is kept, with who said it, when %s', (status) => {
    const state = done(leaf[status](), progress, 'finance');
    const { course } = expectIn(state, status);
    expect(course.progress.at(-1)).toMatchObject({
      text: '已收回六成',
      noChange: false,
      on: '2026-08-25',
      by: { personId: 'finance', unitId: 'u-finance', bodyId: 'u-finance' },
    });
  });

  it('may say that nothing has changed, and why', () => {
    const { course } = expectIn(done(leaf.underway(), noChange, 'housing'), 'underway');
    expect(course.progress).toMatchObject([{ noChange: true, text: '等待批复' }]);
  });

  it.each([
    ['on the measure of others', leaf.underway(shared), progress, 'water', 'notYourDuty'],
    ['by a unit without part', leaf.underway(), progress, 'water', 'outsideYourScope'],
    ['by the office', leaf.underway(), progress, 'office', 'notYourRole'],
    [
      'on a measure that is not there',
      leaf.underway(),
      { ...progress, measureId: 'm9' },
      'housing',
      'unknownMeasure',
    ],
    ['without a word', leaf.underway(), { ...progress, text: ' ' }, 'housing', 'noReason'],
    [
      'from a classified paper',
      leaf.underway(),
      { ...progress, text: '机密★1年' },
      'housing',
      'classifiedText',
    ],
    ['before it has begun', leaf.registered(), progress, 'housing', 'wrongState'],
    ['after it was submitted', leaf.submitted(), progress, 'housing', 'wrongState'],
    ['as no change without a reason', leaf.underway(), { ...noChange, reason: '' }, 'housing', 'noReason'],
    [
      'as no change on the measure of others',
      leaf.underway(shared),
      { ...noChange, measureId: 'm1' },
      'water',
      'notYourDuty',
    ],
  ] as const)('is refused %s', (_name, state, asked, name, code) => {
    expect(codeOf(state, asked as Asked, name)).toBe(code);
  });
});

describe('reporting the state of a measure', () => {
  it('is kept with what it was before', () => {
    const begun = done(leaf.underway(), { ...finished, state: 'advancing' } as Asked, 'housing');
    const { course } = expectIn(done(begun, finished, 'housing'), 'underway');
    expect(course.measureStates).toEqual([{ measureId: 'm1', state: 'done' }]);
  });

  it('lets a measure stay long-term that the plan calls so', () => {
    const due: Due = { kind: 'longTerm', stages: [], wording: '长期坚持' };
    const state = leaf.underway({ measures: [measure('m1', '常态化排查', { due })] });
    expect(codeOf(state, { ...finished, state: 'longTerm' } as Asked, 'housing')).toBeNull();
  });

  it.each([
    ['as long-term where a date is set', { ...finished, state: 'longTerm' }, 'housing', 'measureNotLongTerm'],
    ['of a measure that is not there', { ...finished, measureId: 'm9' }, 'housing', 'unknownMeasure'],
    ['by the leader', finished, 'leader', 'notYourRole'],
  ] as const)('is refused %s', (_name, asked, name, code) => {
    expect(codeOf(leaf.underway(), asked as Asked, name)).toBe(code);
  });

  it('is refused for the measure of others', () => {
    expect(codeOf(leaf.underway(shared), finished, 'water')).toBe('notYourDuty');
  });
});

describe('attaching evidence', () => {
  it('keeps its own date apart from its receipt', () => {
    const { course } = expectIn(done(leaf.underway(), evidence('凭证.pdf'), 'housing'), 'underway');
    expect(course.evidence).toMatchObject([
      {
        name: '凭证.pdf',
        effectiveDate: '2026-08-20',
        receivedAt: '2026-08-25T02:42:00.000Z',
        attachedBy: 'doer',
      },
    ]);
  });

  it.each([
    ['underway', 'housing'],
    ['underway', 'verifier'],
    ['longTerm', 'finance'],
    ['submitted', 'housing'],
    ['endorsed', 'verifier'],
  ] as const)('is done when %s by the %s', (status, name) => {
    expect(codeOf(leaf[status](), evidence('另一份.pdf'), name)).toBeNull();
  });

  it('says that it came before the feedback, and takes it', () => {
    const early = evidence('旧文件.pdf', { effectiveDate: '2026-01-05' });
    expect(warningsOf(leaf.underway(), early, 'housing')).toEqual(['beforeFeedback']);
    expect(warningsOf(leaf.underway(), evidence('新文件.pdf'), 'housing')).toEqual([]);
  });

  it.each([
    [
      'without a date of its own',
      leaf.underway(),
      evidence('a', { effectiveDate: null }),
      'housing',
      'noEffectiveDate',
    ],
    [
      'with a date that no calendar has',
      leaf.underway(),
      evidence('a', { effectiveDate: '2026-02-30' }),
      'housing',
      'invalidDate',
    ],
    ['of a file that it holds', leaf.ready(), evidence('缴款凭证.pdf'), 'housing', 'alreadyHeld'],
    [
      'for a measure that is not there',
      leaf.underway(),
      evidence('a', { measureIds: ['m9'] }),
      'housing',
      'unknownMeasure',
    ],
    ['by a unit when it lies with the verifier', leaf.endorsed(), evidence('a'), 'housing', 'notYourDuty'],
    ['after it was verified', leaf.verified(), evidence('a'), 'verifier', 'wrongState'],
    ['before it has begun', leaf.registered(), evidence('a'), 'housing', 'wrongState'],
    ['by the leading group', leaf.underway(), evidence('a'), 'group', 'notYourRole'],
  ] as const)('is refused %s', (_name, state, asked, name, code) => {
    expect(codeOf(state, asked, name)).toBe(code);
  });
});
