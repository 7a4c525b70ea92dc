import { describe, expect, it } from 'vitest';
import { measure } from '../../testing/fictions.js';
import {
  type Asked,
  codeOf,
  contextOf,
  done,
  evidence,
  expectIn,
  leaf,
  passing,
  people,
} from '../../testing/loop-world.js';
import type { FindingContext } from '../loop/context.js';
import { whyNotFinding } from '../loop/why-not.js';

const endorse: Asked = { type: 'Endorse', opinion: null };
const back: Asked = { type: 'ReturnSubmission', reason: '缺凭证' };
const twoLeaders = {
  leadLeaders: [
    { text: '副市长', partyId: 'p-leader' },
    { text: '秘书长', partyId: 'p-secondLeader' },
  ],
};

describe('endorsing', () => {
  it('lays a finding before the verifier', () => {
    const { course } = expectIn(done(leaf.submitted(), endorse, 'leader'), 'endorsed');
    expect(course.signatures).toMatchObject([{ deed: 'endorse', by: { postId: 'p-leader' }, void: null }]);
  });

  it('asks every lead leader', () => {
    const first = done(leaf.submitted(twoLeaders), endorse, 'secondLeader');
    expect(first.status).toBe('submitted');
    expect(done(first, endorse, 'secondLeader')).toEqual(first);
    expect(done(first, endorse, 'leader').status).toBe('endorsed');
  });

  it.each([
    ['by a leader who leads something else', leaf.submitted(), 'secondLeader', 'outsideYourScope'],
    ['by the office', leaf.submitted(), 'office', 'notYourRole'],
    ['before it was submitted', leaf.ready(), 'leader', 'wrongState'],
    ['twice', leaf.endorsed(), 'leader', 'wrongState'],
  ] as const)('is refused %s', (_name, state, name, code) => {
    expect(codeOf(state, endorse, name)).toBe(code);
  });

  it('is refused to whoever submitted', () => {
    const actor = { ...people.leader, personId: 'housing' };
    const { refusal } = whyNotFinding('Endorse', leaf.submitted(), contextOf('leader', { actor }));
    expect(refusal?.code).toBe('sameActor');
  });

  it('is refused to a leader who is named for his section only', () => {
    const changes = { responsiblePerson: { text: '秘书长', partyId: 'p-secondLeader' } };
    expect(codeOf(leaf.submitted(changes), endorse, 'secondLeader')).toBe('notYourDuty');
  });
});

describe('returning', () => {
  it.each(['submitted', 'endorsed'] as const)('sends what is %s back to work, with the reason', (status) => {
    const { course } = expectIn(done(leaf[status](), back, 'leader'), 'underway');
    expect(course.returns).toMatchObject([{ kind: 'returned', reason: '缺凭证', from: status }]);
  });

  it.each([
    ['without a reason', leaf.submitted(), { ...back, reason: '' }, 'leader', 'noReason'],
    ['by the verifier', leaf.endorsed(), back, 'verifier', 'notYourRole'],
    ['after it was verified', leaf.verified(), back, 'leader', 'wrongState'],
  ] as const)('is refused %s', (_name, state, asked, name, code) => {
    expect(codeOf(state, asked as Asked, name)).toBe(code);
  });
});

describe('verifying', () => {
  const failing: Asked = { ...passing, passed: false, findings: '账目对不上' } as Asked;

  it('binds the content as it is', () => {
    const { course, verificationId } = expectIn(done(leaf.endorsed(), passing, 'verifier'), 'verified');
    const [verification] = course.verifications;
    expect(verification?.id).toBe(verificationId);
    expect(verification?.contentHash).toMatch(/^[0-9a-f]{64}$/);
    expect(course.signatures.at(-1)).toMatchObject({
      deed: 'verify',
      contentHash: verification?.contentHash,
    });
  });

  it('counts the evidence that the verifier attached himself', () => {
    const seen = done(leaf.endorsed(), evidence('现场照片.jpg', { kind: 'siteRecord' }), 'verifier');
    expect(done(seen, passing, 'verifier').status).toBe('verified');
  });

  it('that fails sends it back to work', () => {
    const { course } = expectIn(done(leaf.endorsed(), failing, 'verifier'), 'underway');
    expect(course.returns).toMatchObject([{ kind: 'verificationFailed', reason: '账目对不上' }]);
    expect(course.verifications).toMatchObject([{ passed: false }]);
  });

  it.each([
    ['of the lead unit', 'doingVerifier'],
    ['of a unit under it', 'lowerVerifier'],
    ['who works there besides', 'doubleVerifier'],
  ] as const)('is refused to a verifier %s', (_name, name) => {
    expect(codeOf(leaf.endorsed(), passing, name)).toBe('notIndependent');
  });

  it('is refused to the body of a section that leads', () => {
    const leadUnits = [{ text: '道路科', partyId: 'u-roads' }];
    expect(codeOf(leaf.endorsed({ leadUnits }), passing, 'doingVerifier')).toBe('notIndependent');
  });

  it('is refused to somebody with another post in a body at work, though he has no role by it', () => {
    const changes: Partial<FindingContext> = { actorUnitIds: ['u-discipline', 'u-finance'] };
    expect(codeOf(leaf.endorsed(), passing, 'verifier', changes)).toBe('notIndependent');
  });

  it('is refused to a body that worked on it before its duty was handed over', () => {
    const worked = done(
      leaf.underway(),
      { type: 'ReportProgress', measureId: null, text: '已清点' },
      'finance',
    );
    let state = done(
      worked,
      {
        type: 'HandOverDuty',
        measureId: null,
        from: 'u-finance',
        to: { text: '水务局', partyId: 'u-water' },
        reason: '职能调整',
      },
      'office',
    );
    state = done(state, { type: 'ReportMeasureState', measureId: 'm1', state: 'done' }, 'housing');
    state = done(done(state, evidence('凭证'), 'housing'), { type: 'Submit', summary: '' }, 'housing');
    state = done(state, endorse, 'leader');
    const inFinance = {
      ...people.verifier,
      roles: people.verifier.roles.map((role) => ({ ...role, unitId: 'u-finance' })),
    };
    expect(codeOf(state, passing, 'verifier', { actor: inFinance })).toBe('notIndependent');
  });

  it('is refused to the leader who endorsed', () => {
    const actor = { ...people.verifier, personId: 'leader' };
    expect(codeOf(leaf.endorsed(), passing, 'verifier', { actor })).toBe('sameActor');
  });

  it.each([
    ['without a method', { ...passing, methods: [] }, 'noMethod'],
    ['with a date that no calendar has', { ...passing, date: '2026-13-01' }, 'invalidDate'],
    ['on a day that has not come', { ...passing, date: '2026-08-26' }, 'datesOutOfOrder'],
    ['as failed without a word', { ...failing, findings: '' }, 'noReason'],
  ] as const)('is refused %s', (_name, asked, code) => {
    expect(codeOf(leaf.endorsed(), asked as Asked, 'verifier')).toBe(code);
  });

  it('of something physical needs a look at the site', () => {
    const measures = [measure('m1', '拆除违建', { resultType: 'physical' })];
    let state = done(
      leaf.underway({ measures }),
      { type: 'ReportMeasureState', measureId: 'm1', state: 'done' },
      'housing',
    );
    state = done(state, evidence('现场记录', { kind: 'siteRecord' }), 'housing');
    state = done(done(state, { type: 'Submit', summary: '' }, 'housing'), endorse, 'leader');
    const byPaper = { ...passing, methods: ['ledger'] } as Asked;
    expect(codeOf(state, byPaper, 'verifier')).toBe('siteCheckRequired');
    expect(codeOf(state, { ...byPaper, passed: false } as Asked, 'verifier')).toBeNull();
    expect(codeOf(state, passing, 'verifier')).toBeNull();
  });

  it.each([
    ['before it was endorsed', leaf.submitted(), 'verifier', 'wrongState'],
    ['again while it holds', leaf.verified(), 'verifier', 'wrongState'],
    ['by the office', leaf.endorsed(), 'office', 'notYourRole'],
  ] as const)('is refused %s', (_name, state, name, code) => {
    expect(codeOf(state, passing, name)).toBe(code);
  });
});
