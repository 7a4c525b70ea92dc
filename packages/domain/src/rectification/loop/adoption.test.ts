import { describe, expect, it } from 'vitest';
import { Refused } from '../../refusal.js';
import { meta } from '../../testing/fictions.js';
import { whyNotRectification } from '../decide.js';
import { evolveRectification } from '../evolve.js';
import { ask, given, happens, leaf, refusalOf } from '../testing/lives.js';
import { adopting, adoption, consultation, draft, opinion, ready, unknown } from '../testing/plans.js';
import { decideAdoption } from './across.js';
import type { ResponsibilityLevels } from './adoption-leaf.js';

describe('adopting the plan', () => {
  it('says what happens to the rectification, and asks each leaf to be adopted', () => {
    const across = decideAdoption(
      ready(),
      [leaf('f1'), leaf('f2')],
      adoption,
      { levelsOf: () => unknown },
      meta(),
    );
    expect(across).toEqual({
      rectification: [
        {
          type: 'RectificationPlanAdopted',
          data: {
            roundId: 'round1',
            on: '2025-09-02',
            minutes: '领导小组纪要〔2025〕1号',
            leaves: [
              { findingId: 'f1', version: 1 },
              { findingId: 'f2', version: 1 },
            ],
          },
        },
      ],
      leaves: [
        { type: 'AdoptPlan', findingId: 'f1', minutes: '领导小组纪要〔2025〕1号' },
        { type: 'AdoptPlan', findingId: 'f2', minutes: '领导小组纪要〔2025〕1号' },
      ],
    });
  });

  it('names every gap of every leaf at once', () => {
    const leaves = [
      leaf('f1', { number: '3', leadLeaders: [], completionDue: null }),
      leaf('f2', { number: '4', acceptanceCriterion: null }),
      leaf('f3', { number: '5' }),
    ];
    const refused = refusalOf(ready(), adopting(leaves));
    expect(refused?.code).toBe('sixPointsIncomplete');
    expect(refused?.params).toMatchObject({
      count: 3,
      gaps: expect.stringMatching(/^3 .*：没有牵头领导；3 .*：没有整改到位时限；4 .*没有验收标准$/),
    });
  });

  it('leaves no finding without an answer', () => {
    const leaves = [
      leaf('f1'),
      leaf('f2', { number: '4', measures: [] }),
      leaf('f3', { number: '5', measures: [] }),
    ];
    expect(refusalOf(ready(), adopting(leaves))).toEqual({
      code: 'findingUnanswered',
      params: { findings: ['4 道路破损修复慢', '5 道路破损修复慢'] },
    });
  });

  it('names the leaf whose dates are out of order', () => {
    const late = leaf('f1', { resultsDue: { kind: 'date', date: '2026-07-01', wording: null } });
    expect(refusalOf(ready(), adopting([late]))).toEqual({
      code: 'datesOutOfOrder',
      params: {
        earlier: '3 道路破损修复慢：取得明显成效时限',
        later: '整改到位时限',
        from: '2026-07-01',
        to: '2026-06-30',
      },
    });
  });

  it('lets nothing be completed before the feedback was received', () => {
    const feedback = ask({
      type: 'RecordMilestone',
      milestone: 'feedbackReceived',
      on: '2026-07-01',
      reason: null,
    });
    const state = given(draft(), consultation(), feedback);
    expect(refusalOf(state, adopting([leaf('f1')], state))).toMatchObject({
      code: 'datesOutOfOrder',
      params: { from: '2026-07-01', to: '2026-06-30' },
    });
  });

  it('warns where the lead stands below the level that the finding demands, and refuses nothing', () => {
    const verdict = (levels: ResponsibilityLevels) =>
      whyNotRectification(adopting([leaf('f1')], ready(), levels), ready(), meta());
    expect(verdict({ demanded: 'city', lead: 'unit' })).toEqual({
      refusal: null,
      warnings: [{ code: 'responsibilityPushedDown', params: { findings: ['3 道路破损修复慢'] } }],
    });
    expect(verdict({ demanded: 'city', lead: 'city' }).warnings).toEqual([]);
    expect(verdict({ demanded: 'city', lead: 'province' }).warnings).toEqual([]);
    expect(verdict({ demanded: null, lead: 'unit' }).warnings).toEqual([]);
  });

  it.each([
    ['before anybody was consulted', given(draft()), {}, 'consultationMissing'],
    ['while an opinion waits', given(draft(), consultation(), opinion()), {}, 'opinionUnanswered'],
    ['of a round that is not there', ready(), { roundId: 'nowhere' }, 'unknownRound'],
    ['without the number of the minutes', ready(), { minutes: '' }, 'noMinutes'],
    ['before it was drafted', ready(), { on: '2025-08-19' }, 'datesOutOfOrder'],
    ['on a day that no calendar has', ready(), { on: '2025-09-31' }, 'invalidDate'],
  ])('is refused %s', (_, state, changes, code) => {
    expect(refusalOf(state, adopting([leaf('f1')], state, unknown, changes))?.code).toBe(code);
  });

  it('is refused with nothing to adopt', () => {
    expect(refusalOf(ready(), adopting([]))?.code).toBe('nothingToAdopt');
  });

  it('is refused for a round that was adopted, while a further round may adopt what came later', () => {
    const adopted = happens(ready(), adopting([leaf('f1')])).reduce(evolveRectification, ready());
    expect(refusalOf(adopted, adopting([leaf('f2')]))).toEqual({
      code: 'roundAdopted',
      params: { date: '2025-09-02' },
    });
    const further = [draft('round2'), consultation('c2', 'round2')].reduce(
      (state, command) => happens(state, command).reduce(evolveRectification, state),
      adopted,
    );
    const second = adopting([leaf('f2')], given(), unknown, { roundId: 'round2' });
    expect(refusalOf(further, second)).toBeNull();
  });

  it('asks nothing of any leaf when it is refused', () => {
    const deciding = () =>
      decideAdoption(given(draft()), [leaf('f1')], adoption, { levelsOf: () => unknown }, meta());
    expect(deciding).toThrow(Refused);
  });
});
