import { describe, expect, it } from 'vitest';
import {
  type Asked,
  codeOf,
  contextOf,
  done,
  evidence,
  expectIn,
  leaf,
  people,
  toLongTerm,
} from '../../testing/loop-world.js';
import { signatureOf } from '../loop/transitions.js';
import { whyNotFinding } from '../loop/why-not.js';

const sign: Asked = { type: 'SignOff' };
const close: Asked = {
  type: 'CloseNotImplemented',
  ground: '机构已撤并，问题不再存在',
  approval: {
    title: '关于调整整改事项的复函',
    number: '巡办函〔2026〕5号',
    authority: '省委巡视办',
    date: '2026-08-10',
  },
};
const signedOnce = () => done(leaf.verified(), sign, 'office');

describe.each([
  ['signing off', sign, 'resolved', () => leaf.verified()],
  ['closing what was not implemented', close, 'notImplemented', () => leaf.verified()],
  ['closing what was not implemented, without verification', close, 'notImplemented', () => leaf.endorsed()],
] as const)('%s', (_name, asked, kind, before) => {
  it.each([
    ['office', 'verifier'],
    ['verifier', 'office'],
  ] as const)('takes two signatures, first of the %s', (first, second) => {
    const once = done(before(), asked, first);
    expect(once.status).toBe(before().status);
    const state = expectIn(done(once, asked, second), 'signedOff');
    expect(state.outcome.kind).toBe(kind);
    const [one, two] = state.signatureIds.map((id) => signatureOf(state, id));
    expect(one?.contentHash).toBe(two?.contentHash);
    expect(one?.by.bodyId).not.toBe(two?.by.bodyId);
  });

  it('is refused to the same person, the same side, the same body, and the doer', () => {
    const once = done(before(), asked, 'office');
    expect(codeOf(once, asked, 'office')).toBe('sameActor');
    expect(codeOf(once, asked, 'secondOffice')).toBe('secondSignatureNeeded');
    expect(codeOf(once, asked, 'officeVerifier')).toBe('sameBody');
    expect(codeOf(once, asked, 'doingVerifier')).toBe('notIndependent');
    expect(codeOf(once, asked, 'leader')).toBe('notYourRole');
  });
});

describe('signing off', () => {
  it('is refused to the leader who endorsed', () => {
    const actor = { ...people.office, personId: 'leader' };
    expect(codeOf(leaf.verified(), sign, 'office', { actor })).toBe('sameActor');
  });

  it.each([
    ['before it was verified', leaf.endorsed(), 'office', 'wrongState'],
    ['twice', leaf.signedOff(), 'office', 'wrongState'],
    ['by the superior', leaf.verified(), 'superior', 'notYourRole'],
  ] as const)('is refused %s', (_name, state, name, code) => {
    expect(codeOf(state, sign, name)).toBe(code);
  });

  it('tells a screen the same before anything is filled in', () => {
    const why = (name: keyof typeof people) =>
      whyNotFinding('SignOff', signedOnce(), contextOf(name)).refusal?.code ?? null;
    expect([why('office'), why('verifier'), why('housing')]).toEqual(['sameActor', null, 'notYourRole']);
  });
});

describe('refusing to sign off', () => {
  const refuse: Asked = { type: 'RefuseSignOff', reason: '群众仍有反映' };

  it.each(['office', 'verifier'] as const)('sends it back to work, by the %s', (name) => {
    const { course } = expectIn(done(signedOnce(), refuse, name), 'underway');
    expect(course.returns).toMatchObject([{ kind: 'signOffRefused', reason: '群众仍有反映' }]);
  });

  it.each([
    ['without a reason', leaf.verified(), { ...refuse, reason: ' ' }, 'office', 'noReason'],
    ['after both have signed', leaf.signedOff(), refuse, 'office', 'wrongState'],
    ['by the leader', leaf.verified(), refuse, 'leader', 'notYourRole'],
  ] as const)('is refused %s', (_name, state, asked, name, code) => {
    expect(codeOf(state, asked as Asked, name)).toBe(code);
  });
});

describe('closing what was not implemented', () => {
  const approval = close.type === 'CloseNotImplemented' ? close.approval : null;

  it.each([
    ['without a ground', { ...close, ground: ' ' }, 'noGround'],
    ['without the number of the approval', { ...close, approval: { ...approval, number: '' } }, 'noGround'],
    ['without the authority', { ...close, approval: { ...approval, authority: '' } }, 'noGround'],
    [
      'by a document of tomorrow',
      { ...close, approval: { ...approval, date: '2026-08-26' } },
      'datesOutOfOrder',
    ],
  ] as const)('is refused %s', (_name, asked, code) => {
    expect(codeOf(leaf.verified(), asked as Asked, 'office')).toBe(code);
  });

  it('is refused while the units still work on it', () => {
    expect(codeOf(leaf.underway(), close, 'office')).toBe('wrongState');
  });

  it('by other words than the first signer’s is a first signature again', () => {
    const once = done(leaf.verified(), close, 'office');
    const other = done(once, { ...close, ground: '另一个理由' } as Asked, 'verifier');
    expect(other.status).toBe('verified');
    const { course, pending } = expectIn(other, 'verified');
    expect(pending?.decision).toMatchObject({ ground: '另一个理由' });
    expect(course.signatures.filter(({ deed }) => deed === 'closeNotImplemented')).toMatchObject([
      { void: { what: 'DecisionSigned' } },
      { void: null },
    ]);
  });
});

describe('moving to long-term work', () => {
  it.each([
    ['underway', leaf.underway],
    ['verified', leaf.verified],
  ] as const)('takes two signatures over the stages, from %s', (_name, before) => {
    const state = expectIn(done(done(before(), toLongTerm, 'verifier'), toLongTerm, 'office'), 'longTerm');
    expect(state.stages).toMatchObject([{ date: '2027-08-31', goal: '一年内没有新的沉淀', acceptances: [] }]);
  });

  it('keeps the days that it was overdue', () => {
    const late = { on: '2026-10-05' };
    const state = done(done(leaf.underway(), toLongTerm, 'office', late), toLongTerm, 'verifier', late);
    expect(expectIn(state, 'longTerm').course.overdue).toEqual([
      { on: '2026-10-05', days: 5, ended: 'longTerm' },
    ]);
  });

  it('lets the first signature lapse when evidence comes in between', () => {
    const once = done(leaf.underway(), toLongTerm, 'office');
    const more = done(once, evidence('新凭证'), 'housing');
    expect(expectIn(more, 'underway').pending).toBeNull();
    expect(expectIn(more, 'underway').course.signatures).toMatchObject([
      { void: { what: 'EvidenceAttached' } },
    ]);
    expect(done(more, toLongTerm, 'verifier').status).toBe('underway');
  });

  it.each([
    ['without stages', { ...toLongTerm, stages: [] }, 'noStages'],
    [
      'with a stage without a goal',
      { ...toLongTerm, stages: [{ date: '2027-08-31', goal: '' }] },
      'noStages',
    ],
    [
      'with a stage in the past',
      { ...toLongTerm, stages: [{ date: '2026-08-01', goal: '巩固' }] },
      'datesOutOfOrder',
    ],
    [
      'with a date that no calendar has',
      { ...toLongTerm, stages: [{ date: '2027-02-30', goal: '巩固' }] },
      'invalidDate',
    ],
    ['without minutes', { ...toLongTerm, minutes: '' }, 'noMinutes'],
  ] as const)('is refused %s', (_name, asked, code) => {
    expect(codeOf(leaf.underway(), asked as Asked, 'office')).toBe(code);
  });

  it('is refused like any decision of two', () => {
    const once = done(leaf.underway(), toLongTerm, 'office');
    expect(codeOf(once, toLongTerm, 'office')).toBe('sameActor');
    expect(codeOf(once, toLongTerm, 'secondOffice')).toBe('secondSignatureNeeded');
    expect(codeOf(once, toLongTerm, 'officeVerifier')).toBe('sameBody');
    expect(codeOf(once, toLongTerm, 'doingVerifier')).toBe('notIndependent');
    expect(codeOf(leaf.submitted(), toLongTerm, 'office')).toBe('wrongState');
    expect(codeOf(once, toLongTerm, 'group')).toBe('notYourRole');
  });
});

describe('accepting a stage', () => {
  const accepting = (changes: object = {}): Asked =>
    ({
      type: 'AcceptStage',
      stageId: stage.id,
      accepted: true,
      methods: ['site'],
      date: '2026-08-25',
      findings: '没有反弹',
      ...changes,
    }) as Asked;
  const long = expectIn(leaf.longTerm(), 'longTerm');
  const stage = long.stages[0] ?? { id: '' };

  it('is kept with what was seen', () => {
    const { stages } = expectIn(done(long, accepting(), 'verifier'), 'longTerm');
    expect(stages[0]?.acceptances).toMatchObject([{ accepted: true, findings: '没有反弹' }]);
  });

  it('may follow one that was not accepted', () => {
    const not = done(long, accepting({ accepted: false, findings: '有反弹' }), 'verifier');
    expect(codeOf(not, accepting(), 'verifier')).toBeNull();
    expect(codeOf(done(not, accepting(), 'verifier'), accepting(), 'verifier')).toBe('alreadyDecided');
  });

  it.each([
    ['by the doer', {}, 'doingVerifier', 'notIndependent'],
    ['by the office', {}, 'office', 'notYourRole'],
    ['without a method', { methods: [] }, 'verifier', 'noMethod'],
    ['of a stage that is not there', { stageId: 'nowhere' }, 'verifier', 'unknownStage'],
    ['as not accepted without a word', { accepted: false, findings: '' }, 'verifier', 'noReason'],
  ] as const)('is refused %s', (_name, changes, name, code) => {
    expect(codeOf(long, accepting(changes), name)).toBe(code);
  });

  it('is refused where there are none', () => {
    expect(codeOf(leaf.underway(), accepting(), 'verifier')).toBe('wrongState');
  });
});
