import { describe, expect, it } from 'vitest';
import { figure, measure } from '../testing/fictions.js';
import { done, leaf, planned } from '../testing/loop-world.js';
import { initialFinding } from './decide.js';
import type { FindingEvent } from './events.js';
import { evolveFinding } from './evolve.js';
import type { FindingState } from './finding.js';

/** As streams held it before findings had a loop: no result type, no course. */
const text = '清理沉淀资金35万元';
const earlier: FindingEvent[] = [
  {
    type: 'FindingRegistered',
    data: {
      findingId: 'f1',
      rectificationId: 'r1',
      ordinal: 1,
      content: planned({
        measures: [measure('m1', text)],
        figures: [figure('g1', 'm1', text, '35万元', '350000')],
      }),
    },
  },
  { type: 'ProblemReworded', data: { was: '部分道路改造资金沉淀', becomes: '资金沉淀', reason: null } },
];
const replayed = () => earlier.reduce(evolveFinding, initialFinding());

describe('a finding of an earlier release', () => {
  it('has the very state that its row holds', () => {
    expect(Object.keys(replayed()).sort()).toEqual([
      'content',
      'id',
      'ordinal',
      'rectificationId',
      'status',
      'version',
    ]);
  });

  it('enters the loop like any other, also from its row', () => {
    const fromRow = JSON.parse(JSON.stringify(replayed())) as FindingState;
    expect(done(fromRow, { type: 'AdoptPlan', minutes: '会纪〔2026〕7号' }, 'group').status).toBe('underway');
  });

  it('comes back from its row the same in every later state', () => {
    for (const state of [leaf.underway(), leaf.verified(), leaf.signedOff(), leaf.longTerm()]) {
      expect(JSON.parse(JSON.stringify(state))).toEqual(state);
    }
  });

  it('refuses events that no state of its own leads to', () => {
    const event: FindingEvent = {
      type: 'FindingReopened',
      data: {
        cause: 'audit',
        reason: '',
        by: { personId: 'p', postId: 'q', unitId: 'u', bodyId: 'u' },
        at: '',
        on: '',
      },
    };
    expect(() => evolveFinding({ status: 'absent' }, event)).toThrow('cannot follow');
  });
});
