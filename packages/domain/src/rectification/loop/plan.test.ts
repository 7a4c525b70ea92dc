import { describe, expect, it } from 'vitest';
import { ask, given, loop, refusalOf } from '../testing/lives.js';
import { answer, body, consultation, draft, opinion, ready } from '../testing/plans.js';

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
