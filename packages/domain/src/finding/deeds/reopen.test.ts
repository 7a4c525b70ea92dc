import { describe, expect, it } from 'vitest';
import { type Asked, codeOf, done, expectIn, leaf, submission } from '../../testing/loop-world.js';
import type { ReopenCause } from '../course.js';

const reopen = (cause: ReopenCause = 'opinion', reason = '群众反映又有沉淀'): Asked => ({
  type: 'Reopen',
  cause,
  reason,
});
const look = (confirmed: boolean, changes: object = {}): Asked =>
  ({
    type: 'LookBackAt',
    confirmed,
    methods: ['site'],
    date: '2026-08-25',
    findings: '账目相符',
    ...changes,
  }) as Asked;

describe('reopening', () => {
  it.each([
    ['signedOff', 'verifier', 'audit'],
    ['signedOff', 'office', 'media'],
    ['longTerm', 'superior', 'superior'],
  ] as const)('brings what is %s back to its units, by the %s', (status, name, cause) => {
    const { course, content } = expectIn(done(leaf[status](), reopen(cause), name), 'underway');
    expect(course.returns.at(-1)).toMatchObject({ kind: 'reopened', cause, from: status });
    expect(content.leadUnits).toMatchObject([{ partyId: 'u-housing' }]);
    expect(course.measureStates).toEqual([{ measureId: 'm1', state: 'advancing' }]);
  });

  it('opens its measures again', () => {
    expect(codeOf(done(leaf.signedOff(), reopen(), 'office'), submission, 'housing')).toBe('measureOpen');
  });

  it.each([
    ['without a reason', leaf.signedOff(), reopen('opinion', ' '), 'office', 'noReason'],
    ['while it is under way', leaf.underway(), reopen(), 'office', 'wrongState'],
    ['by the unit', leaf.signedOff(), reopen(), 'housing', 'notYourRole'],
  ] as const)('is refused %s', (_name, state, asked, name, code) => {
    expect(codeOf(state, asked, name)).toBe(code);
  });
});

describe('looking back', () => {
  it.each(['signedOff', 'longTerm'] as const)('confirms what is %s, by name', (status) => {
    const { course } = expectIn(done(leaf[status](), look(true), 'verifier'), status);
    expect(course.lookBacks).toMatchObject([{ confirmed: true, findings: '账目相符' }]);
    expect(course.signatures.at(-1)).toMatchObject({ deed: 'lookBack', by: { personId: 'verifier' } });
  });

  it('reopens what has rebounded', () => {
    const { course } = expectIn(done(leaf.signedOff(), look(false), 'verifier'), 'underway');
    expect(course.returns.at(-1)).toMatchObject({ kind: 'reopened', cause: 'lookBack', reason: '账目相符' });
  });

  it.each([
    ['by the doer', leaf.signedOff(), look(true), 'doingVerifier', 'notIndependent'],
    ['by the office', leaf.signedOff(), look(true), 'office', 'notYourRole'],
    ['without a method', leaf.signedOff(), look(true, { methods: [] }), 'verifier', 'noMethod'],
    ['as rebounded without a word', leaf.signedOff(), look(false, { findings: '' }), 'verifier', 'noReason'],
    ['before it was signed off', leaf.verified(), look(true), 'verifier', 'wrongState'],
  ] as const)('is refused %s', (_name, state, asked, name, code) => {
    expect(codeOf(state, asked, name)).toBe(code);
  });
});

describe('the superior', () => {
  const back: Asked = { type: 'ReturnAsSuperior', reason: '整改不实，退回补课' };
  const evaluate: Asked = { type: 'Evaluate', opinion: '基本到位' };

  it.each(['underway', 'submitted', 'endorsed', 'verified', 'signedOff', 'longTerm'] as const)(
    'sends back what is %s',
    (status) => {
      const { course } = expectIn(done(leaf[status](), back, 'superior'), 'underway');
      expect(course.returns.at(-1)).toMatchObject({ kind: 'superior', from: status });
    },
  );

  it('leaves what has not begun where it is, with the return on record', () => {
    const { course } = expectIn(done(leaf.registered(), back, 'superior'), 'registered');
    expect(course?.returns).toMatchObject([{ kind: 'superior' }]);
  });

  it('evaluates in words, a node as well as a leaf', () => {
    const state = done(leaf.signedOff(), evaluate, 'superior', { isLeaf: false });
    expect(expectIn(state, 'signedOff').course.evaluations).toMatchObject([{ opinion: '基本到位' }]);
  });

  it.each([
    ['a return without a reason', { ...back, reason: '' }, 'superior', 'noReason'],
    ['a return by the office', back, 'office', 'notYourRole'],
    ['an evaluation without a word', { ...evaluate, opinion: ' ' }, 'superior', 'noReason'],
    ['an evaluation by the leader', evaluate, 'leader', 'notYourRole'],
  ] as const)('is refused %s', (_name, asked, name, code) => {
    expect(codeOf(leaf.signedOff(), asked as Asked, name)).toBe(code);
  });
});
