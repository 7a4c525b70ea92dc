import { describe, expect, it } from 'vitest';
import { nationalCalendar } from '../../calendar/working-calendar.js';
import type { DeadlineRule } from '../../rules/rule.js';
import { shippedRules } from '../../rules/shipped-rules.js';
import { ask, given, happens, loop, refusalOf } from '../testing/lives.js';
import { deadlinesOfRectification } from './anchors.js';
import type { Milestone, Organ } from './loop.js';

const group: Organ = {
  name: '云岭市委巡视整改工作领导小组',
  members: [{ party: { text: '市委主要负责人' }, duty: '组长' }],
  document: '云委〔2025〕12号',
  setUpOn: '2025-08-06',
};
const named = ask({ type: 'NameOrgan', organ: 'leadingGroup', becomes: group, reason: null });
const reached = (milestone: Milestone, on: string, reason: string | null = null) =>
  ask({ type: 'RecordMilestone', milestone, on, reason });
const [plan] = shippedRules as [DeadlineRule];
const own: DeadlineRule = {
  ...plan,
  basis: { document: '《云岭市巡视整改工作办法》', article: '第九条', isPractice: false },
  level: 'body',
  offset: 20,
  unit: 'workingDay',
  isVerified: true,
};
const setRule = (rule: DeadlineRule, reason = '按本市办法') => ask({ type: 'SetRule', rule, reason });

describe('the organs of a rectification', () => {
  it('are set up without a reason, and changed only with one', () => {
    const state = given(named);
    expect(loop(state).organs.leadingGroup).toEqual(group);
    const larger = { ...group, members: [...group.members, { party: { text: '市长' }, duty: '副组长' }] };
    const change = (reason: string | null) =>
      ask({ type: 'NameOrgan', organ: 'leadingGroup', becomes: larger, reason });
    expect(refusalOf(state, change(null))).toEqual({ code: 'noReason', params: { deed: 'NameOrgan' } });
    expect(happens(state, change('人事变动'))).toEqual([
      {
        type: 'OrganNamed',
        data: { organ: 'leadingGroup', was: group, becomes: larger, reason: '人事变动' },
      },
    ]);
  });

  it('are one leading group, one office and three special groups (1+3)', () => {
    const organs = ['leadingGroup', 'office', '选人用人', '意识形态', '巡察'] as const;
    const state = given(
      ...organs.map((organ) => ask({ type: 'NameOrgan', organ, becomes: group, reason: null })),
    );
    expect(Object.keys(loop(state).organs)).toEqual([...organs]);
  });

  it.each([
    ['without a name', { name: ' ' }, 'emptyName'],
    ['on a day that no calendar has', { setUpOn: '2025-02-30' }, 'invalidDate'],
    ['by a classified paper', { document: '机密★' }, 'classifiedText'],
  ])('are not set up %s', (_, changes, code) => {
    const command = ask({
      type: 'NameOrgan',
      organ: 'office',
      becomes: { ...group, ...changes },
      reason: null,
    });
    expect(refusalOf(given(), command)?.code).toBe(code);
  });

  it('change nothing when they stay as they are', () => {
    const again = ask({ type: 'NameOrgan', organ: 'leadingGroup', becomes: group, reason: '核对' });
    expect(happens(given(named), again)).toEqual([]);
  });
});

describe('a milestone', () => {
  const begun = given(reached('feedbackReceived', '2025-08-05'), reached('concentratedBegan', '2025-09-01'));

  it('is recorded on its day', () => {
    expect(happens(begun, reached('concentratedEnded', '2025-11-30'))).toEqual([
      {
        type: 'MilestoneRecorded',
        data: { milestone: 'concentratedEnded', was: null, becomes: '2025-11-30', reason: null },
      },
    ]);
  });

  it('keeps the order in which things happen', () => {
    expect(refusalOf(begun, reached('concentratedEnded', '2025-08-31'))).toEqual({
      code: 'datesOutOfOrder',
      params: {
        earlier: '集中整改开始日期',
        later: '集中整改结束日期',
        from: '2025-09-01',
        to: '2025-08-31',
      },
    });
  });

  it('is corrected only with a reason', () => {
    expect(refusalOf(begun, reached('feedbackReceived', '2025-08-04'))?.code).toBe('noReason');
    const corrected = happens(begun, reached('feedbackReceived', '2025-08-04', '登记有误'));
    expect(corrected).toMatchObject([{ data: { was: '2025-08-05', becomes: '2025-08-04' } }]);
    expect(happens(begun, reached('feedbackReceived', '2025-08-05', '核对'))).toEqual([]);
  });

  it('is refused on a day that no calendar has', () => {
    expect(refusalOf(begun, reached('reportSubmitted', '2025-11-31'))?.code).toBe('invalidDate');
  });
});

describe('what is due by the rules of a body', () => {
  const dates = (state: ReturnType<typeof given>) =>
    Object.fromEntries(
      deadlinesOfRectification(state, nationalCalendar).map(({ rule, date }) => [rule.id, date]),
    );

  it('counts from the feedback that the notice names, until the office records it', () => {
    expect(dates(given())).toMatchObject({ plan: '2025-09-04', concentratedPeriod: null });
    const state = given(
      reached('feedbackReceived', '2025-07-31'),
      reached('concentratedBegan', '2025-08-31'),
      reached('concentratedEnded', '2025-11-30'),
    );
    expect(dates(state)).toEqual({
      plan: '2025-08-31',
      concentratedPeriod: '2025-11-30',
      report: '2025-11-30',
      headReport: '2025-11-30',
      publicNotice: null,
    });
  });

  it('follows its own rule in the place of the shipped one', () => {
    const state = given(setRule(own));
    expect(dates(state).plan).toBe('2025-09-01');
    expect(loop(state).ownRules).toEqual({ plan: own });
    expect(happens(state, setRule(own))).toEqual([]);
  });

  it('no longer follows a rule that was withdrawn', () => {
    const withdraw = ask({ type: 'WithdrawRule', ruleId: 'plan', reason: '本轮另有要求' });
    const state = given(withdraw);
    expect(dates(state)).not.toHaveProperty('plan');
    expect(refusalOf(state, withdraw)).toEqual({ code: 'unknownRule', params: { id: 'plan' } });
  });

  it.each([
    ['verified, but without an article', { basis: { ...own.basis, article: null } }, 'ruleWithoutBasis'],
    ['verified practice', { basis: { ...own.basis, isPractice: true } }, 'ruleWithoutBasis'],
    ['half a month long', { offset: 0.5 }, 'ruleOffsetNotValid'],
    ['counted backwards', { offset: -1 }, 'ruleOffsetNotValid'],
    ['without a name', { name: '' }, 'emptyName'],
    ['over before it begins', { effectiveFrom: '2026-01-01', effectiveTo: '2025-01-01' }, 'datesOutOfOrder'],
    ['from a day that no calendar has', { effectiveFrom: '2026-13-01' }, 'invalidDate'],
  ])('takes no rule that is %s', (_, changes, code) => {
    expect(refusalOf(given(), setRule({ ...own, ...changes }))?.code).toBe(code);
  });

  it('takes no rule and withdraws none without a reason', () => {
    expect(refusalOf(given(), setRule(own, ' '))?.code).toBe('noReason');
    const withdraw = ask({ type: 'WithdrawRule', ruleId: 'plan', reason: '' });
    expect(refusalOf(given(), withdraw)?.code).toBe('noReason');
  });
});
