import { describe, expect, it } from 'vitest';
import { ruleOf, ruleProblems, type TypedRule, typedRule } from './typed-rule.js';

const typed = (changes: Partial<TypedRule> = {}): TypedRule => ({
  ...typedRule(undefined),
  ...{ name: '报送整改方案', document: '云岭市巡视整改办法', article: '第九条', offset: '30', ...changes },
});

describe('a rule that is typed', () => {
  it('says everything that is wrong at once, each at its field', () => {
    expect(ruleProblems(typedRule(undefined))).toEqual({
      name: '缺要办的事',
      document: '缺出处',
      offset: '应是整数，如 30；当天写 0',
    });
    expect(Object.keys(ruleProblems(typed({ effectiveFrom: '明年', effectiveTo: '2027-02-30' })))).toEqual([
      'effectiveFrom',
      'effectiveTo',
    ]);
    expect(ruleProblems(typed())).toEqual({});
  });

  it.each<Partial<TypedRule>>([{ article: ' ' }, { isPractice: true }])(
    'is not verified without a place in a document: %o',
    (changes) => {
      expect(Object.keys(ruleProblems(typed({ isVerified: true, ...changes })))).toEqual(['isVerified']);
      expect(ruleProblems(typed(changes))).toEqual({});
    },
  );

  it('comes back from the deed as it was', () => {
    const rule = ruleOf('own-1', typed({ article: '', metBy: 'planAdopted', effectiveTo: '2027-12-31' }));
    expect(rule).toMatchObject({ offset: 30, metBy: 'planAdopted', effectiveFrom: null });
    expect(ruleOf('own-1', typedRule(rule))).toEqual(rule);
  });
});
