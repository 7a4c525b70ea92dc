import { describe, expect, it } from 'vitest';
import {
  type Asked,
  codeOf,
  contextOf,
  done,
  expectIn,
  leaf,
  passing,
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

  it('is refused to a verifier whose body supervises nobody, as the first and as the second', () => {
    expect(codeOf(before(), asked, 'archivist')).toBe('secondSignatureNeeded');
    expect(codeOf(done(before(), asked, 'office'), asked, 'archivist')).toBe('secondSignatureNeeded');
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

describe('refusing a first signature that waits for the second', () => {
  const refuse: Asked = { type: 'RefuseSignOff', reason: '阶段目标太宽' };

  it.each([
    ['to move to long-term work', leaf.underway, toLongTerm, 'underway'],
    ['to close what was not implemented', leaf.endorsed, close, 'endorsed'],
  ] as const)('%s voids it and leaves the finding where it stands', (_name, before, asked, status) => {
    const once = done(before(), asked, 'office');
    const state = expectIn(done(once, refuse, 'verifier'), status);
    expect(state.pending).toBeNull();
    expect(state.course.round).toBe(1);
    expect(state.course.signatures.at(-1)).toMatchObject({
      void: { what: 'DecisionRefused', reason: '阶段目标太宽', by: { personId: 'verifier' } },
    });
    expect(codeOf(state, asked, 'office')).toBeNull();
  });

  it('may be done by whoever signed first', () => {
    const once = done(leaf.underway(), toLongTerm, 'verifier');
    expect(expectIn(done(once, refuse, 'verifier'), 'underway').pending).toBeNull();
  });

  it.each([
    ['where nobody has signed', leaf.underway(), refuse, 'office', 'wrongState'],
    ['where nobody has signed yet', leaf.endorsed(), refuse, 'verifier', 'wrongState'],
    [
      'without a word',
      done(leaf.underway(), toLongTerm, 'office'),
      { ...refuse, reason: '' },
      'verifier',
      'noReason',
    ],
    ['by the unit', done(leaf.underway(), toLongTerm, 'office'), refuse, 'housing', 'notYourRole'],
  ] as const)('is refused %s', (_name, state, asked, name, code) => {
    expect(codeOf(state, asked as Asked, name)).toBe(code);
  });
});

describe('closing what was not implemented', () => {
  const approval = close.type === 'CloseNotImplemented' ? close.approval : null;

  it.each([
    ['without a ground', { ...close, ground: ' ' }, 'noGround'],
    [
      'with an approval that is marked',
      { ...close, approval: { ...approval, title: '机密★5年 复函' } },
      'classifiedText',
    ],
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

  it('lapses after one signature when it is verified instead', () => {
    const verified = done(done(leaf.endorsed(), close, 'office'), passing, 'verifier');
    const { course, pending } = expectIn(verified, 'verified');
    expect(pending).toBeNull();
    expect(course.signatures.find(({ deed }) => deed === 'closeNotImplemented')).toMatchObject({
      void: { what: 'FindingVerified' },
    });
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
