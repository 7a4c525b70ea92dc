import { describe, expect, it } from 'vitest';
import { type CorrectionAsked as Content, corrected } from '../../testing/corrected.js';
import { figure, measure, noMentions } from '../../testing/fictions.js';
import {
  type Asked,
  codeOf,
  contextOf,
  done,
  evidence,
  expectIn,
  leaf,
  metaOf,
  passing,
} from '../../testing/loop-world.js';
import type { ContentCommand } from '../commands.js';
import { objectionTo } from '../decide.js';
import type { FindingState, WorkingFinding } from '../finding.js';

const findingId = 'f1';
const reason = '录入有误';

const refusalOf = (state: FindingState, command: Content) =>
  objectionTo({ ...command, findingId } as ContentCommand, state, metaOf(contextOf('office'))).refusal
    ?.code ?? null;
const voidsIn = (state: FindingState) =>
  (state as WorkingFinding).course.signatures.filter(({ void: mark }) => mark !== null);

const text = '清理沉淀资金35万元';
const withFigure = {
  measures: [measure('m1', text, { resultType: 'money' as const })],
  figures: [figure('g1', 'm1', text, '35万元', '350000')],
};
const noResult = measure('', '另立制度', {});
const { id: _, ...added } = noResult;

/** Every way in which signed content can be changed. */
const corrections: [string, Content][] = [
  ['the goal', { type: 'CorrectFinding', changes: { goal: '资金全部收回' }, reason }],
  ['the problem', { type: 'RewordProblem', problem: '道路改造资金闲置', reason }],
  [
    'the introduction',
    { type: 'RewordIntroduction', introduction: '收到反馈后', mentions: noMentions, reason },
  ],
  [
    'the words of a measure',
    { type: 'RewordMeasure', measureId: 'm1', text: '收回沉淀资金', mentions: noMentions, reason },
  ],
  [
    'the criterion of a measure',
    { type: 'CorrectMeasure', measureId: 'm1', changes: { acceptanceCriterion: '收回九成' }, reason },
  ],
  [
    'the result type of a measure',
    { type: 'CorrectMeasure', measureId: 'm1', changes: { resultType: 'people' }, reason },
  ],
  [
    'a figure',
    {
      type: 'CorrectFigure',
      figureId: 'g1',
      text: '36万元',
      value: '360000',
      unit: '万元',
      qualifier: null,
      reason,
    },
  ],
  [
    'the measures, by one more',
    { type: 'AddMeasure', after: 'm1', measure: added, mentions: noMentions, reason },
  ],
  ['the criterion', { type: 'CorrectFinding', changes: { acceptanceCriterion: '收回九成' }, reason }],
  [
    'the units',
    {
      type: 'CorrectFinding',
      changes: { participatingUnits: [{ text: '市水务局', partyId: 'u-water' }] },
      reason,
    },
  ],
];

describe('correcting signed content', () => {
  it.each(corrections)(
    'by %s voids every signature and tells who changed what; the state stays',
    (_name, command) => {
      const before = leaf.signedOff(withFigure) as WorkingFinding;
      const after = corrected(before, command) as WorkingFinding;
      expect(after.status).toBe('signedOff');
      expect(voidsIn(before)).toEqual([]);
      expect(voidsIn(after)).toHaveLength(before.course.signatures.length);
      expect(voidsIn(after)[0]?.void).toMatchObject({
        by: { personId: 'office' },
        at: '2026-08-25T02:42:00.000Z',
        reason,
      });
      expect(voidsIn(after)[0]?.void?.what).not.toBe('');
    },
  );

  it.each([
    ['in the reason', { type: 'RewordProblem', problem: '资金闲置', reason: '机密★10年 台账' }],
    ['in the chapter', { type: 'CorrectFinding', changes: { section: '秘密★' }, reason }],
    ['in the criterion', { type: 'CorrectFinding', changes: { acceptanceCriterion: '秘密★' }, reason }],
    [
      'in the criterion of a measure',
      { type: 'CorrectMeasure', measureId: 'm1', changes: { acceptanceCriterion: '秘密★' }, reason },
    ],
    [
      'in a figure',
      {
        ...{ type: 'CorrectFigure', figureId: 'g1', text: '秘密★36万元', value: '360000' },
        ...{ unit: '万元', qualifier: null, reason },
      },
    ],
  ] as [string, Content][])('takes no words of a classified paper: %s', (_name, command) => {
    expect(refusalOf(leaf.registered(withFigure), command)).toBe('classifiedText');
    expect(refusalOf(leaf.signedOff(withFigure), command)).toBe('classifiedText');
  });

  it('by taking a measure out voids them as well', () => {
    const measures = [measure('m1', '清理', { resultType: 'money' }), measure('m2', '公示')];
    let state = leaf.underway({ measures });
    for (const measureId of ['m1', 'm2'])
      state = done(state, { type: 'ReportMeasureState', measureId, state: 'done' }, 'housing');
    state = done(
      done(state, evidence('凭证', { measureIds: [] }), 'housing'),
      { type: 'Submit', summary: '' },
      'housing',
    );
    state = done(done(state, { type: 'Endorse', opinion: null }, 'leader'), passing, 'verifier');
    expect(voidsIn(corrected(state, { type: 'RemoveMeasure', measureId: 'm2', reason }))).toHaveLength(2);
  });

  it('by what is not signed leaves the signatures', () => {
    const state = leaf.signedOff();
    expect(voidsIn(corrected(state, { type: 'CorrectFinding', changes: { number: '12' }, reason }))).toEqual(
      [],
    );
    expect(
      voidsIn(done(state, { type: 'SetVisibility', visibility: 'internal', ground: '内部' }, 'office')),
    ).toEqual([]);
  });

  it('stays void when the words are put back', () => {
    const was = leaf.signedOff();
    const changed = corrected(was, { type: 'RewordProblem', problem: '改了一次', reason });
    const { problem } = (was as WorkingFinding).content;
    expect(voidsIn(corrected(changed, { type: 'RewordProblem', problem, reason })).length).toBeGreaterThan(0);
  });

  it.each(['underway', 'submitted', 'endorsed', 'verified', 'signedOff', 'longTerm'] as const)(
    'needs a reason when it is %s',
    (status) => {
      const command: Content = { type: 'RewordProblem', problem: '改了', reason: null };
      expect(refusalOf(leaf[status](), command)).toBe('noReason');
      expect(refusalOf(leaf.registered(), command)).toBeNull();
    },
  );

  it.each([
    [
      'a date that the plan has set',
      { type: 'CorrectFinding', changes: { completionDue: null }, reason },
      'dateSetByPlan',
    ],
    [
      'the date of a measure',
      { type: 'CorrectMeasure', measureId: 'm1', changes: { due: null }, reason },
      'dateSetByPlan',
    ],
    ['the last lead unit', { type: 'CorrectFinding', changes: { leadUnits: [] }, reason }, 'holderMissing'],
    [
      'the last lead leader',
      { type: 'CorrectFinding', changes: { leadLeaders: [] }, reason },
      'holderMissing',
    ],
    ['the last measure', { type: 'RemoveMeasure', measureId: 'm1', reason }, 'noMeasure'],
  ] as const)('is refused for %s', (_name, command, code) => {
    expect(refusalOf(leaf.verified(), command as Content)).toBe(code);
  });
});

describe('after a correction', () => {
  const reword: Content = { type: 'RewordProblem', problem: '道路改造资金闲置', reason };
  const sign: Asked = { type: 'SignOff' };

  it('what was verified is verified again before anybody signs', () => {
    const changed = corrected(leaf.verified(), reword);
    expect(codeOf(changed, sign, 'office')).toBe('contentChanged');
    expect(codeOf(changed, passing, 'verifier')).toBe('contentChanged');
    const renewed = done(done(changed, { type: 'Endorse', opinion: null }, 'leader'), passing, 'verifier');
    expect(done(done(renewed, sign, 'office'), sign, 'verifier').status).toBe('signedOff');
    const endorsed = corrected(leaf.endorsed(), reword);
    expect(codeOf(endorsed, passing, 'verifier')).toBe('contentChanged');
    const again = done(endorsed, { type: 'Endorse', opinion: null }, 'leader');
    expect(done(done(again, passing, 'verifier'), sign, 'office').status).toBe('verified');
  });

  it('a first signature that was given counts no more', () => {
    const changed = corrected(done(leaf.verified(), sign, 'office'), reword);
    expect(expectIn(changed, 'verified').pending).toBeNull();
    expect(codeOf(changed, sign, 'verifier')).toBe('contentChanged');
  });

  it('what was signed off may be reopened for that very cause', () => {
    const changed = corrected(leaf.signedOff(), reword);
    const back = done(changed, { type: 'Reopen', cause: 'voidedSignature', reason: '签字已失效' }, 'office');
    expect(expectIn(back, 'underway').course.returns.at(-1)).toMatchObject({ cause: 'voidedSignature' });
  });
});
