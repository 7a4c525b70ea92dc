import { describe, expect, it } from 'vitest';
import type { FindingContent, FindingState, LiveFinding } from '../../finding/finding.js';
import { contentOf } from '../../testing/fictions.js';
import { done, evidence, leaf, TODAY } from '../../testing/loop-world.js';
import { analysisOf, briefOf, monthOf } from './brief.js';
import { lateOn } from './late.js';
import { outcomeOf } from './outcomes.js';
import { leavesOf, leavesUnder } from './tree.js';

const AUGUST = monthOf(2026, 8);

/** The finding under another id, so that several can stand side by side. */
function as(id: string, state: FindingState, content: Partial<FindingContent> = {}): LiveFinding {
  return { ...state, id, content: { ...contentOf(state), ...content } } as LiveFinding;
}

const reopened = () =>
  done(leaf.signedOff(), { type: 'Reopen', cause: 'lookBack', reason: '资金再次沉淀' }, 'office');
const noChange = (on: string) =>
  done(leaf.underway(), { type: 'ReportNoChange', measureId: null, reason: '等待批复' }, 'housing', {
    on,
    at: `${on}T02:42:00.000Z`,
  });

/** Two findings of level 2 under one of level 1; the first has two leaves, the second is a leaf itself. */
const tree = () => {
  const node = leaf.registered();
  return [
    as('a', node, { level: 1, parentId: null, number: '一' }),
    as('b', node, { level: 2, parentId: 'a' }),
    as('b1', leaf.signedOff(), { level: 3, parentId: 'b' }),
    as('b2', leaf.longTerm(), { level: 3, parentId: 'b' }),
    as('c', leaf.submitted(), { level: 2, parentId: 'a' }),
  ];
};

describe('the tree of findings', () => {
  it('has its leaves where nothing lies under a finding', () => {
    expect(leavesOf(tree()).map(({ id }) => id)).toEqual(['b1', 'b2', 'c']);
  });

  it('has all leaves under its root, and a leaf under itself', () => {
    const findings = tree();
    const under = leavesUnder(findings);
    const idsUnder = (index: number) => under(findings[index] as LiveFinding).map(({ id }) => id);
    expect(idsUnder(0)).toEqual(['b1', 'b2', 'c']);
    expect(idsUnder(2)).toEqual(['b1']);
  });

  it('ends where its parents run in a circle', () => {
    const node = leaf.registered();
    const circle = [as('x', node, { parentId: 'y' }), as('y', node, { parentId: 'x' })];
    const under = leavesUnder(circle);
    expect(under(circle[0] as LiveFinding).map(({ id }) => id)).toEqual(['y']);
  });
});

describe('a brief', () => {
  it('counts by level, and says of each level which findings it counts', () => {
    const { levels, leaves } = briefOf(tree(), AUGUST, TODAY);
    expect(leaves).toEqual({ count: 3, ids: ['b1', 'b2', 'c'] });
    const ids = levels.map((one) => ({
      level: one.level,
      all: one.all.ids,
      resolved: one.resolved.ids,
      settledOtherwise: one.settledOtherwise.ids,
      open: one.open.ids,
    }));
    expect(ids).toEqual([
      { level: 1, all: ['a'], resolved: [], settledOtherwise: [], open: ['a'] },
      { level: 2, all: ['b', 'c'], resolved: [], settledOtherwise: ['b'], open: ['c'] },
      { level: 3, all: ['b1', 'b2'], resolved: ['b1'], settledOtherwise: ['b2'], open: [] },
    ]);
  });

  it('tells outcomes apart: resolved, long-term, waiting, and opened again', () => {
    const { outcomes } = briefOf([...tree(), as('d', reopened())], AUGUST, TODAY);
    const counted = Object.entries(outcomes).flatMap(([outcome, { ids }]) => ids.map((id) => [id, outcome]));
    expect(Object.fromEntries(counted)).toEqual({
      b1: 'resolved',
      b2: 'longTerm',
      c: 'submitted',
      d: 'reopened',
    });
  });

  it('says what moved in the stretch of days, each leaf once', () => {
    const { moved, unmoved } = briefOf([...tree(), as('d', reopened())], AUGUST, TODAY);
    expect(moved.signedOff.ids).toEqual(['b1']);
    expect(moved.movedToLongTerm.ids).toEqual(['b2']);
    expect(moved.reopened.ids).toEqual(['d']);
    expect(moved.submitted.ids).toEqual(['b1', 'c', 'd']);
    expect(unmoved.ids).toEqual([]);
  });

  it('says on what nothing moved', () => {
    const { moved, unmoved } = briefOf(tree(), monthOf(2026, 9), '2026-09-30');
    expect(moved.submitted).toEqual({ count: 0, ids: [] });
    expect(unmoved.ids).toEqual(['b2', 'c']);
  });

  it('says what is only paper so far, and where there is nothing yet', () => {
    const paper = done(leaf.underway(), evidence('专题会议纪要.pdf', { kind: 'meeting' }), 'housing');
    const findings = [
      as('paper', paper),
      as('nothing', leaf.underway()),
      as('proved', leaf.ready()),
      as('waits', leaf.registered()),
    ];
    const { onlyPaper, nothing } = briefOf(findings, AUGUST, TODAY).paper;
    expect(onlyPaper.ids).toEqual(['paper']);
    expect(nothing.ids).toEqual(['nothing']);
  });

  it('has ids behind every number', () => {
    const brief = briefOf([...tree(), as('d', reopened())], AUGUST, TODAY);
    const figures = [
      brief.leaves,
      brief.unmoved,
      brief.paper.onlyPaper,
      brief.paper.nothing,
      ...Object.values(brief.outcomes),
      ...Object.values(brief.moved),
      ...brief.levels.flatMap(({ all, resolved, settledOtherwise, open }) => [
        all,
        resolved,
        settledOtherwise,
        open,
      ]),
    ];
    expect(figures.every(({ count, ids }) => count === ids.length && new Set(ids).size === count)).toBe(true);
    const sum = Object.values(brief.outcomes).reduce((total, { count }) => total + count, 0);
    expect(sum).toBe(brief.leaves.count);
  });
});

describe('what is late', () => {
  // The measure is due on 2026-09-30, the finding on 2026-10-31.
  const why = (state: FindingState, today = '2026-12-01') => lateOn([as('x', state)], today)[0];

  it('is nothing before its day, nor on it, nor when it is signed off', () => {
    expect(why(leaf.underway(), '2026-09-30')).toBeUndefined();
    expect(why(leaf.signedOff())).toBeUndefined();
    expect(why(leaf.registered())).toBeUndefined();
  });

  it('is counted in calendar days from the day that has passed', () => {
    expect(why(leaf.underway(), '2026-10-03')).toMatchObject({ due: '2026-09-30', days: 3 });
  });

  it.each([
    ['waits for the lead leader', leaf.submitted(), 'endorsementWaits', null],
    ['waits for verification', leaf.endorsed(), 'verificationWaits', null],
    ['waits for signatures', leaf.verified(), 'signatureWaits', null],
    ['was opened again', reopened(), 'returned', '资金再次沉淀'],
    ['has its reason said', noChange('2026-11-20'), 'saidWhy', '等待批复'],
    ['is silent', leaf.underway(), 'silent', null],
  ])('%s', (_, state, reason, words) => {
    expect(why(state)).toMatchObject({ reason, words });
  });

  it('waits for an extension that was asked for', () => {
    const asked = done(
      leaf.underway(),
      {
        type: 'RequestExtension',
        measureId: null,
        newDate: '2026-12-31',
        reason: '汛期停工',
        progress: '已完成一半',
      },
      'housing',
    );
    expect(why(asked)).toMatchObject({ reason: 'extensionWaits', words: '汛期停工' });
  });

  it('stands with the longest first', () => {
    const late = lateOn([as('later', leaf.submitted()), as('first', leaf.underway())], '2026-12-01');
    expect(late.map(({ id }) => id)).toEqual(['first', 'later']);
  });
});

describe('the analysis of a quarter', () => {
  it('tells the steps of each of its months, and where each report stands', () => {
    const findings = [as('a', leaf.signedOff()), as('b', leaf.underway(), { part: '选人用人' })];
    const analysis = analysisOf(findings, { year: 2026, quarter: 3 }, '2026-12-01');
    expect(analysis.stretch).toEqual({ from: '2026-07-01', to: '2026-09-30' });
    expect(analysis.months.map(({ moved }) => moved.signedOff.ids)).toEqual([[], ['a'], []]);
    expect(analysis.byPart.map(({ part, leaves, late }) => [part, leaves.ids, late.ids])).toEqual([
      ['主报告', ['a'], []],
      ['选人用人', ['b'], ['b']],
    ]);
  });

  it.each([
    [2, '2024-02-01', '2024-02-29'],
    [12, '2024-12-01', '2024-12-31'],
  ])('month %i of 2024 runs from %s to %s', (month, from, to) => {
    expect(monthOf(2024, month)).toEqual({ from, to });
  });
});

it('every state of a leaf has one outcome', () => {
  const states = Object.values(leaf).map((made) => as('x', made()));
  expect(states.map(outcomeOf)).toEqual([
    'registered',
    'underway',
    'underway',
    'submitted',
    'endorsed',
    'verified',
    'resolved',
    'longTerm',
  ]);
});
