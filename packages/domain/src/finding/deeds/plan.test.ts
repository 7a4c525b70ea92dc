import { describe, expect, it } from 'vitest';
import { measure, refusalOf, registered } from '../../testing/fictions.js';
import { type Asked, codeOf, contextOf, done, expectIn, leaf } from '../../testing/loop-world.js';
import type { FindingCommand } from '../commands.js';
import { whyNotFinding } from '../loop/why-not.js';

const adopt: Asked = { type: 'AdoptPlan', minutes: '会纪〔2026〕7号' };
const start: Asked = { type: 'StartImmediate' };
const date = (on: string) => ({ kind: 'date', date: on, wording: null }) as const;

describe('adopting the plan of a leaf', () => {
  it('puts it under way and keeps its dates as they were adopted', () => {
    const { course } = expectIn(done(leaf.registered(), adopt, 'group'), 'underway');
    expect(course.adoption).toMatchObject({
      minutes: '会纪〔2026〕7号',
      originalDues: { completionDue: date('2026-10-31') },
    });
  });

  it('also takes one that was started immediately, once', () => {
    const started = done(leaf.registered(), start, 'office');
    const adopted = done(started, adopt, 'group');
    expect(expectIn(adopted, 'underway').course.started?.immediately).toBe(true);
    expect(codeOf(adopted, adopt, 'group')).toBe('wrongState');
  });

  it.each([
    ['no measures', { measures: [] }, '没有整改措施'],
    ['no lead leader', { leadLeaders: [] }, '没有牵头领导'],
    ['no lead unit', { leadUnits: [] }, '没有牵头单位'],
    [
      'a lead unit that nobody matched',
      { leadUnits: [{ text: '市住建局' }] },
      '牵头单位“市住建局”还没有对应到单位',
    ],
    ['no participating units', { participatingUnits: [] }, '没有参与单位'],
    ['no date for results', { resultsDue: null }, '没有取得明显成效时限'],
    [
      'a date for completion that is none',
      { completionDue: { kind: 'unclear', wording: '尽快' } },
      '整改到位时限“尽快”没有写明日期',
    ],
    ['no criterion', { acceptanceCriterion: ' ' }, '措施“清理沉淀资金”没有验收标准'],
  ] as const)('is refused with %s, naming the gap', (_name, changes, gap) => {
    const state = leaf.registered(changes as never);
    expect(codeOf(state, adopt, 'group')).toBe('sixPointsIncomplete');
    const { refusal } = whyNotFinding('AdoptPlan', state, contextOf('group'));
    expect(refusal?.params).toMatchObject({ gaps: expect.stringContaining(gap) });
  });

  it('takes 无 for an answer where no other unit takes part', () => {
    const nobody = { participatingUnits: [{ text: '无参与单位' }] };
    const state = leaf.registered({ ...nobody, measures: [measure('m1', '清理', nobody)] });
    expect(codeOf(state, adopt, 'group')).toBeNull();
  });

  it('lets a measure owe what the finding says for all', () => {
    const state = leaf.registered({ measures: [measure('m1', '清理')] });
    expect(codeOf(state, adopt, 'group')).toBeNull();
  });

  it.each([
    ['results after completion', { resultsDue: date('2026-11-30') }],
    ['a measure due after the finding', { measures: [measure('m1', '清理', { due: date('2026-12-31') })] }],
  ])('is refused with %s', (_name, changes) => {
    expect(codeOf(leaf.registered(changes), adopt, 'group')).toBe('datesOutOfOrder');
  });

  it.each([
    ['without minutes', { ...adopt, minutes: ' ' } as Asked, 'group', {}, 'noMinutes'],
    ['by the office', adopt, 'office', {}, 'notYourRole'],
    ['of a node that has leaves', adopt, 'group', { isLeaf: false }, 'notALeaf'],
    [
      'in a rectification that is over',
      adopt,
      'group',
      { rectification: { closed: true, under: ['u-city'], feedbackDate: null } },
      'rectificationClosed',
    ],
  ] as const)('is refused %s', (_name, asked, name, changes, code) => {
    expect(codeOf(leaf.registered(), asked, name, changes)).toBe(code);
  });
});

describe('starting immediately', () => {
  it.each(['housing', 'housingHead', 'office'] as const)('is done by the %s before adoption', (name) => {
    expect(done(leaf.registered(), start, name).status).toBe('underway');
  });

  it.each([
    ['without a measure', leaf.registered({ measures: [] }), 'office', 'noMeasure'],
    ['without a lead unit', leaf.registered({ leadUnits: [] }), 'office', 'holderMissing'],
    ['without a lead leader', leaf.registered({ leadLeaders: [] }), 'office', 'holderMissing'],
    ['by a unit that only takes part', leaf.registered(), 'finance', 'notYourDuty'],
    ['by a unit that has no part', leaf.registered(), 'water', 'outsideYourScope'],
    ['by a verifier', leaf.registered(), 'verifier', 'notYourRole'],
    ['twice', leaf.underway(), 'office', 'wrongState'],
  ] as const)('is refused %s', (_name, state, name, code) => {
    expect(codeOf(state, start, name)).toBe(code);
  });
});

describe('drafting a plan', () => {
  it('saves at any time, however incomplete', () => {
    const state = registered({ measures: [] });
    const command: FindingCommand = {
      type: 'CorrectFinding',
      findingId: 'f1',
      changes: { leadUnits: [], completionDue: null },
      reason: null,
    };
    expect(refusalOf(command, state)).toBeNull();
  });
});

describe('amending the plan', () => {
  const amend: Asked = {
    type: 'AmendPlan',
    plan: { completionDue: date('2026-12-31') },
    measures: [{ measureId: 'm1', changes: { due: date('2026-12-31') } }],
    minutes: '会纪〔2026〕9号',
    reason: '汛期停工',
  };

  it('moves the dates and leaves the adopted ones in sight', () => {
    const { content, course } = expectIn(done(leaf.underway(), amend, 'group'), 'underway');
    expect(content.completionDue).toEqual(date('2026-12-31'));
    expect(content.measures[0]?.due).toEqual(date('2026-12-31'));
    expect(course.adoption?.originalDues.completionDue).toEqual(date('2026-10-31'));
    expect(course.amendments[0]).toMatchObject({
      was: { plan: { completionDue: date('2026-10-31') } },
      reason: '汛期停工',
    });
  });

  it('keeps the days that it was overdue', () => {
    const { course } = expectIn(done(leaf.underway(), amend, 'group', { on: '2026-10-10' }), 'underway');
    expect(course.overdue).toEqual([{ on: '2026-10-10', days: 10, ended: 'amendment' }]);
  });

  it('ends no overdue days when it moves no date', () => {
    const words: Asked = { ...amend, plan: { acceptanceCriterion: '全部收回' }, measures: [] };
    const { course } = expectIn(done(leaf.underway(), words, 'group', { on: '2026-10-10' }), 'underway');
    expect(course.overdue).toEqual([]);
  });

  it('does nothing where it says what is so already', () => {
    const same: Asked = { ...amend, plan: { completionDue: date('2026-10-31') }, measures: [] };
    expect(done(leaf.underway(), same, 'group')).toMatchObject({ version: 2 });
  });

  it.each([
    ['without a reason', leaf.underway(), { ...amend, reason: ' ' }, 'group', 'noReason'],
    ['without minutes', leaf.underway(), { ...amend, minutes: '' }, 'group', 'noMinutes'],
    [
      'that takes a clear point away',
      leaf.underway(),
      { ...amend, plan: { leadUnits: [] } },
      'group',
      'sixPointsIncomplete',
    ],
    [
      'that puts dates out of order',
      leaf.underway(),
      { ...amend, plan: { completionDue: date('2026-09-01') }, measures: [] },
      'group',
      'datesOutOfOrder',
    ],
    [
      'of a measure that is not there',
      leaf.underway(),
      { ...amend, measures: [{ measureId: 'm9', changes: {} }] },
      'group',
      'unknownMeasure',
    ],
    [
      'with a date that no calendar has',
      leaf.underway(),
      { ...amend, plan: { resultsDue: date('2026-02-30') } },
      'group',
      'invalidDate',
    ],
    ['before adoption', done(leaf.registered(), start, 'office'), amend, 'group', 'wrongState'],
    ['of what lies with the leader', leaf.submitted(), amend, 'group', 'wrongState'],
    ['by the office', leaf.underway(), amend, 'office', 'notYourRole'],
  ] as const)('is refused %s', (_name, state, asked, name, code) => {
    expect(codeOf(state, asked as Asked, name)).toBe(code);
  });
});
