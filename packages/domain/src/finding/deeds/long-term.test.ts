import { describe, expect, it } from 'vitest';
import { waitsOf } from '../../desk/waits.js';
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
import type { FindingState } from '../finding.js';

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

/** The day by which a verifier has to look; undefined where nobody is asked to. */
function askedBy(state: FindingState): string | null | undefined {
  return waitsOf(state).find(({ kind }) => kind === 'acceptStage')?.due;
}

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
    const then = { on: '2027-09-02' };
    const check = accepting({ date: '2027-08-31' });
    const not = done(
      long,
      accepting({ date: '2027-08-31', accepted: false, findings: '有反弹' }),
      'verifier',
      then,
    );
    expect(codeOf(not, check, 'verifier', then)).toBeNull();
    expect(codeOf(done(not, check, 'verifier', then), check, 'verifier', then)).toBe('alreadyDecided');
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

  it('is asked for every year until the day of the stage, and then on that day', () => {
    const far = { ...toLongTerm, stages: [{ date: '2028-12-31', goal: '三年内没有新的沉淀' }] };
    const begun = done(done(leaf.underway(), far, 'office'), far, 'verifier');
    expect(askedBy(begun)).toBe('2027-08-25');
    const stageId = expectIn(begun, 'longTerm').stages[0]?.id ?? '';
    const at = (date: string, changes = {}) => accepting({ stageId, date, ...changes });
    const failed = at('2027-08-20', { accepted: false, findings: '有反弹' });
    const not = done(begun, failed, 'verifier', { on: '2027-08-20' });
    expect(askedBy(not)).toBe('2027-08-25');
    const first = done(not, at('2027-08-24'), 'verifier', { on: '2027-08-26' });
    expect(askedBy(first)).toBe('2028-08-24');
    const second = done(first, at('2028-08-20'), 'verifier', { on: '2028-08-20' });
    expect(askedBy(second)).toBe('2028-12-31');
    const last = done(second, at('2028-12-31'), 'verifier', { on: '2029-01-04' });
    expect(askedBy(last)).toBeUndefined();
    expect(waitsOf(last).map(({ kind }) => kind)).toEqual(['submit']);
  });

  it('is refused where there are none', () => {
    expect(codeOf(leaf.underway(), accepting(), 'verifier')).toBe('wrongState');
  });
});
