import { describe, expect, it } from 'vitest';
import { Refused } from '../../refusal.js';
import { meta } from '../../testing/fictions.js';
import { whyNotRectification } from '../decide.js';
import { evolveRectification } from '../evolve.js';
import { ask, given, happens, leaf, loop, refusalOf } from '../testing/lives.js';
import { adoptionCommand, decideAdoption, decideAmendment } from './across.js';
import type { LeafOfPlan, ResponsibilityLevels } from './adoption-leaf.js';
import type { AmendRectificationPlan } from './commands.js';

const body = { text: '云岭市纪委监委', partyId: 'u9' };
const draft = (roundId = 'round1') =>
  ask({
    type: 'DraftPlanRound',
    roundId,
    on: '2025-08-20',
    title: '整改方案（送审稿）',
    note: null,
    file: null,
  });
const consultation = (consultationId = 'c1', roundId = 'round1', minutes = '会商纪要〔2025〕2号') =>
  ask({
    type: 'HoldConsultation',
    roundId,
    consultationId,
    on: '2025-08-25',
    bodies: [body],
    minutes,
    file: null,
  });
const opinion = (opinionId = 'o1') =>
  ask({ type: 'RecordOpinion', consultationId: 'c1', opinionId, body, text: '第3项时限偏长' });
const answer = (text = '已改为六月底') =>
  ask({ type: 'AnswerOpinion', opinionId: 'o1', answer: { taken: 'adopted', text } });

const unknown: ResponsibilityLevels = { demanded: null, lead: null };
const adoption = {
  rectificationId: 'r1',
  roundId: 'round1',
  on: '2025-09-02',
  minutes: '领导小组纪要〔2025〕1号',
};
const ready = () => given(draft(), consultation(), opinion(), answer());
const adopting = (
  leaves: LeafOfPlan[],
  state = ready(),
  levels = unknown,
  changes: Partial<typeof adoption> = {},
) => adoptionCommand(state, leaves, { ...adoption, ...changes }, { levelsOf: () => levels });

describe('a round of the plan', () => {
  it('is drafted whatever the plan still lacks, and counted', () => {
    const state = given(draft('round1'), draft('round2'));
    expect(loop(state).rounds.map(({ id, ordinal }) => [id, ordinal])).toEqual([
      ['round1', 1],
      ['round2', 2],
    ]);
    expect(refusalOf(state, draft('round2'))?.code).toBe('alreadyRegistered');
  });

  it('keeps who was consulted, what they said and what was answered', () => {
    expect(loop(ready()).rounds[0]?.consultations).toEqual([
      {
        id: 'c1',
        on: '2025-08-25',
        bodies: [body],
        minutes: '会商纪要〔2025〕2号',
        file: null,
        opinions: [
          { id: 'o1', body, text: '第3项时限偏长', answer: { taken: 'adopted', text: '已改为六月底' } },
        ],
      },
    ]);
  });

  it.each([
    ['a consultation on a round that is not there', consultation('c2', 'nowhere'), 'unknownRound'],
    ['a consultation without minutes', consultation('c2', 'round1', ' '), 'noMinutes'],
    ['the same consultation twice', consultation('c1'), 'alreadyRegistered'],
    [
      'an opinion at a consultation that is not there',
      ask({ type: 'RecordOpinion', consultationId: 'c9', opinionId: 'o2', body, text: '同意' }),
      'unknownConsultation',
    ],
    ['the same opinion twice', opinion('o1'), 'alreadyRegistered'],
    ['an empty answer', answer(' '), 'emptyName'],
    [
      'an answer to an opinion that is not there',
      ask({ type: 'AnswerOpinion', opinionId: 'o9', answer: { taken: 'partly', text: '部分采纳' } }),
      'unknownOpinion',
    ],
  ])('refuses %s', (_, command, code) => {
    expect(refusalOf(ready(), command)?.code).toBe(code);
  });

  it('refuses a consultation with nobody', () => {
    const nobody = { ...consultation('c2'), bodies: [] } as ReturnType<typeof consultation>;
    expect(refusalOf(ready(), nobody)).toEqual({ code: 'nothingChosen', params: { what: '会商的单位' } });
  });
});

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

describe('amending the plan', () => {
  const amendment: AmendRectificationPlan = {
    type: 'AmendRectificationPlan',
    rectificationId: 'r1',
    amendmentId: 'a1',
    on: '2026-01-10',
    minutes: '领导小组纪要〔2026〕1号',
    reason: '汛期无法施工',
    leaves: [
      {
        findingId: 'f1',
        plan: { completionDue: { kind: 'date', date: '2026-09-30', wording: null } },
        measures: [],
      },
    ],
  };
  const adopted = () => happens(ready(), adopting([leaf('f1')])).reduce(evolveRectification, ready());

  it('says which findings it changes, and asks each of them', () => {
    expect(decideAmendment(adopted(), amendment, meta())).toEqual({
      rectification: [
        {
          type: 'RectificationPlanAmended',
          data: {
            id: 'a1',
            on: '2026-01-10',
            minutes: '领导小组纪要〔2026〕1号',
            reason: '汛期无法施工',
            findingIds: ['f1'],
          },
        },
      ],
      leaves: [
        {
          type: 'AmendPlan',
          findingId: 'f1',
          plan: { completionDue: { kind: 'date', date: '2026-09-30', wording: null } },
          measures: [],
          minutes: '领导小组纪要〔2026〕1号',
          reason: '汛期无法施工',
        },
      ],
    });
  });

  it('is refused before the plan is adopted', () => {
    expect(refusalOf(ready(), amendment)?.code).toBe('planNotAdopted');
  });

  it.each([
    ['without a reason', { reason: '' }, 'noReason'],
    ['without minutes', { minutes: ' ' }, 'noMinutes'],
    ['of nothing', { leaves: [] }, 'nothingChosen'],
    ['on a day that no calendar has', { on: '2026-1-10' }, 'invalidDate'],
  ])('is refused %s', (_, changes, code) => {
    expect(refusalOf(adopted(), { ...amendment, ...changes })?.code).toBe(code);
  });
});
