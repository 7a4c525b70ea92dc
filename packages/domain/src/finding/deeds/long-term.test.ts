import { describe, expect, it } from 'vitest';
import {
  type Asked,
  codeOf,
  done,
  evidence,
  expectIn,
  leaf,
  submission,
  toLongTerm,
} from '../../testing/loop-world.js';

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

  it('lets the first signature lapse when the work is submitted instead', () => {
    const submitted = done(done(leaf.ready(), toLongTerm, 'office'), submission, 'housing');
    expect(expectIn(submitted, 'submitted').course.signatures).toMatchObject([
      { deed: 'moveToLongTerm', void: { what: 'FindingSubmitted' } },
    ]);
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
