import { describe, expect, it } from 'vitest';
import { done, evidence, leaf, TODAY } from '../../testing/loop-world.js';
import { AUGUST, as, reopened, tree } from '../testing/leaves.js';
import { analysisOf, briefOf, monthOf } from './brief.js';
import { outcomeOf } from './outcomes.js';

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
