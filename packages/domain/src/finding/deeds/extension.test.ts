import { describe, expect, it } from 'vitest';
import { measure } from '../../testing/fictions.js';
import { type Asked, codeOf, done, expectIn, leaf, warningsOf } from '../../testing/loop-world.js';
import type { FindingState } from '../finding.js';

const LATE = { on: '2026-11-03' };
const request: Asked = {
  type: 'RequestExtension',
  measureId: null,
  newDate: '2026-12-31',
  reason: '汛期停工',
  progress: '已完成七成',
};
const ofMeasure: Asked = { ...request, measureId: 'm1', newDate: '2026-10-20' } as Asked;

function requested(
  changes: object = {},
  when: { on?: string } = {},
): { state: FindingState; extensionId: string } {
  const state = done(leaf.underway(), { ...request, ...changes } as Asked, 'housing', when);
  return { state, extensionId: expectIn(state, 'underway').course.extensions[0]?.id ?? '' };
}
const deciding = (extensionId: string, changes: object = {}): Asked =>
  ({ type: 'DecideExtension', extensionId, granted: true, opinion: '同意', ...changes }) as Asked;
const decidingLate = (extensionId: string, changes: object = {}): Asked =>
  ({
    ...deciding(extensionId),
    type: 'DecideLateExtension',
    minutes: '会纪〔2026〕13号',
    ...changes,
  }) as Asked;

describe('asking for an extension', () => {
  it('before the date waits for the office', () => {
    const { course } = expectIn(requested().state, 'underway');
    expect(course.extensions).toMatchObject([
      { late: false, overdueDays: 0, newDate: '2026-12-31', decision: null },
    ]);
  });

  it('after the date is told that only the leading group decides, and counts the days', () => {
    expect(warningsOf(leaf.underway(), request, 'housing')).toEqual([]);
    expect(warningsOf(leaf.underway(), request, 'housing', LATE)).toEqual(['lateExtension']);
    const { course } = expectIn(requested({}, LATE).state, 'underway');
    expect(course.extensions).toMatchObject([{ late: true, overdueDays: 3 }]);
  });

  it.each([
    ['without a reason', { ...request, reason: ' ' }, 'housing', 'extensionIncomplete'],
    ['without progress', { ...request, progress: '' }, 'housing', 'extensionIncomplete'],
    ['without a new date', { ...request, newDate: '' }, 'housing', 'extensionIncomplete'],
    ['to a date that no calendar has', { ...request, newDate: '2026-11-31' }, 'housing', 'invalidDate'],
    ['to an earlier date', { ...request, newDate: '2026-10-01' }, 'housing', 'datesOutOfOrder'],
    [
      'of a measure beyond its finding',
      { ...ofMeasure, newDate: '2026-12-01' },
      'housing',
      'datesOutOfOrder',
    ],
    ['of a measure that is not there', { ...request, measureId: 'm9' }, 'housing', 'unknownMeasure'],
    ['by a unit that only takes part', request, 'finance', 'notYourDuty'],
    ['by the office', request, 'office', 'notYourRole'],
  ] as const)('is refused %s', (_name, asked, name, code) => {
    expect(codeOf(leaf.underway(), asked as Asked, name)).toBe(code);
  });

  it('is refused where no date was set, and to the lead of another measure', () => {
    const water = [{ text: '市水务局', partyId: 'u-water' }];
    const measures = [
      measure('m1', '立即整改', { due: { kind: 'immediate', wording: null } }),
      measure('m2', '疏通', { leadUnits: water }),
    ];
    expect(codeOf(leaf.underway({ measures }), ofMeasure, 'housing')).toBe('extensionIncomplete');
    expect(codeOf(leaf.underway({ measures }), ofMeasure, 'water')).toBe('notYourDuty');
    expect(codeOf(leaf.underway({ measures }), request, 'water')).toBe('notYourDuty');
  });

  it('is refused to a day that has passed', () => {
    expect(codeOf(leaf.underway(), { ...request, newDate: '2026-11-02' } as Asked, 'housing', LATE)).toBe(
      'datesOutOfOrder',
    );
  });

  it('is refused while one of the same date waits, and not one of another', () => {
    const { state } = requested();
    expect(codeOf(state, { ...request, newDate: '2026-11-30' } as Asked, 'housing')).toBe('extensionWaiting');
    expect(codeOf(state, ofMeasure, 'housing')).toBeNull();
  });

  it('is refused when it is no longer under way', () => {
    expect(codeOf(leaf.submitted(), request, 'housing')).toBe('wrongState');
  });
});

describe('deciding an extension', () => {
  it('that is granted moves the date and keeps the first one in sight', () => {
    const { state, extensionId } = requested();
    const { content, course } = expectIn(done(state, deciding(extensionId), 'office'), 'underway');
    expect(content.completionDue).toEqual({ kind: 'date', date: '2026-12-31', wording: null });
    expect(course.extensions[0]).toMatchObject({ was: { date: '2026-10-31' }, decision: { granted: true } });
    expect(course.adoption?.originalDues.completionDue).toMatchObject({ date: '2026-10-31' });
  });

  it('of a measure moves that measure alone', () => {
    const { state, extensionId } = requested({ ...ofMeasure });
    const { content } = expectIn(done(state, deciding(extensionId), 'office'), 'underway');
    expect(content.measures[0]?.due).toMatchObject({ date: '2026-10-20' });
    expect(content.completionDue).toMatchObject({ date: '2026-10-31' });
  });

  it('that is not granted leaves the date', () => {
    const { state, extensionId } = requested();
    const asked = deciding(extensionId, { granted: false, opinion: '理由不足' });
    expect(expectIn(done(state, asked, 'office'), 'underway').content.completionDue).toMatchObject({
      date: '2026-10-31',
    });
  });

  it('that came late is the leading group’s, and the red days stay counted', () => {
    const { state, extensionId } = requested({}, LATE);
    expect(codeOf(state, deciding(extensionId), 'office', LATE)).toBe('lateExtension');
    const { course } = expectIn(done(state, decidingLate(extensionId), 'group', LATE), 'underway');
    expect(course.overdue).toEqual([{ on: '2026-11-03', days: 3, ended: 'extension' }]);
  });

  it('counts the red days until it was decided, also of what was asked for in time', () => {
    const { state, extensionId } = requested();
    const { course } = expectIn(done(state, deciding(extensionId), 'office', LATE), 'underway');
    expect(course.overdue).toEqual([{ on: '2026-11-03', days: 3, ended: 'extension' }]);
  });

  it('is refused where the plan was amended meanwhile, and can then only be declined', () => {
    const amend = (plan: object, due: string): Asked =>
      ({
        ...{ type: 'AmendPlan', plan, minutes: '会纪〔2026〕9号', reason: '汛期停工' },
        measures: [{ measureId: 'm1', changes: { due: { kind: 'date', date: due, wording: null } } }],
      }) as Asked;
    const later = { completionDue: { kind: 'date', date: '2027-03-31', wording: null } };
    const amended = (changes: object, asked: Asked) => {
      const { state, extensionId } = requested(changes);
      return { state: done(state, asked, 'group'), extensionId };
    };
    const whole = amended({}, amend(later, '2027-03-31'));
    expect(codeOf(whole.state, deciding(whole.extensionId), 'office')).toBe('extensionOvertaken');
    expect(codeOf(whole.state, decidingLate(whole.extensionId), 'group')).toBe('extensionOvertaken');
    const no = deciding(whole.extensionId, { granted: false, opinion: '已经调整' });
    expect(expectIn(done(whole.state, no, 'office'), 'underway').content).toMatchObject(later);
    const part = amended(ofMeasure, amend({}, '2026-10-25'));
    expect(codeOf(part.state, deciding(part.extensionId), 'office')).toBe('extensionOvertaken');
    const other = amended({}, amend({}, '2026-10-25'));
    expect(codeOf(other.state, deciding(other.extensionId), 'office')).toBeNull();
  });

  it.each([
    ['that nobody asked for', leaf.underway(), deciding('x'), 'office', 'nothingRequested'],
    ['that is not there', requested().state, deciding('x'), 'office', 'unknownExtension'],
    [
      'by the leading group late that is not there',
      requested().state,
      decidingLate('x'),
      'group',
      'unknownExtension',
    ],
    ['by the unit', requested().state, deciding('x'), 'housing', 'notYourRole'],
    ['late by the office', requested().state, decidingLate('x'), 'office', 'notYourRole'],
  ] as const)('is refused %s', (_name, state, asked, name, code) => {
    expect(codeOf(state, asked, name)).toBe(code);
  });

  it('is refused without minutes, as a no without a word, and twice', () => {
    const { state, extensionId } = requested();
    expect(codeOf(state, decidingLate(extensionId, { minutes: '' }), 'group')).toBe('noMinutes');
    expect(codeOf(state, deciding(extensionId, { granted: false, opinion: '' }), 'office')).toBe('noReason');
    const again = done(
      done(state, deciding(extensionId), 'office'),
      { ...request, newDate: '2027-01-31' } as Asked,
      'housing',
    );
    expect(codeOf(again, deciding(extensionId), 'office')).toBe('alreadyDecided');
  });
});
