import { describe, expect, it } from 'vitest';
import type { CheckResult } from '../../finding/course.js';
import { ask, given, loop, refusalOf } from '../testing/lives.js';
import { checkOutcomes } from './check.js';

describe('a round of checks', () => {
  const round = (changes = {}) =>
    ask({
      type: 'OpenCheckRound',
      checkId: 'k1',
      on: '2026-03-02',
      methods: ['site', 'interview'],
      by: [{ text: '云岭市纪委监委', partyId: 'u9' }],
      findingIds: ['f1', 'f2', 'f1'],
      ...changes,
    });

  it('chooses its findings beforehand, each once', () => {
    expect(loop(given(round())).checks[0]?.findingIds).toEqual(['f1', 'f2']);
  });

  it('tells of each finding how it came out, the last result counting', () => {
    const [check] = loop(given(round())).checks;
    if (!check) throw new Error('expected the round of checks');
    const by = { personId: 'p9', postId: 'post9', unitId: 'u9', bodyId: 'u9' };
    const result = (id: string, checkId: string | null, passed: boolean): CheckResult => ({
      id,
      checkId,
      methods: ['site'],
      date: '2026-03-03',
      findings: '现场已修复',
      passed,
      by,
      at: '2026-03-03T02:00:00.000Z',
      on: '2026-03-03',
    });
    const of = { f1: [result('1', 'k1', false), result('2', 'k1', true), result('3', null, false)], f2: [] };
    const outcomes = checkOutcomes(check, (id) => of[id as keyof typeof of]);
    expect(outcomes.map(({ findingId, result: found }) => [findingId, found?.id ?? null])).toEqual([
      ['f1', '2'],
      ['f2', null],
    ]);
  });

  it.each([
    ['without a method', { methods: [] }, 'nothingChosen'],
    ['of nothing', { findingIds: [] }, 'nothingChosen'],
    ['by nobody', { by: [] }, 'nothingChosen'],
    ['on a day that no calendar has', { on: '2026-02-30' }, 'invalidDate'],
  ])('is not opened %s', (_, changes, code) => {
    expect(refusalOf(given(), round(changes))?.code).toBe(code);
  });

  it('is not opened twice', () => {
    expect(refusalOf(given(round()), round())?.code).toBe('alreadyRegistered');
  });
});
