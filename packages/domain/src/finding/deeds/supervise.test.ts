import { describe, expect, it } from 'vitest';
import { measure } from '../../testing/fictions.js';
import { type Asked, codeOf, done, expectIn, leaf, people } from '../../testing/loop-world.js';

const [inHousing] = people.housing.roles;
if (!inHousing) throw new Error('the liaison of the invented city has no role');
/** The same liaison, of a section alone. */
const inRoads = { ...inHousing, unitId: 'u-roads', unitIds: ['u-roads'] };

const remind: Asked = {
  type: 'SendReminder',
  number: '工作提示单〔2026〕3号',
  text: '请报进展',
  toUnitIds: ['u-housing'],
  replyDue: '2026-09-01',
};

describe('a reminder', () => {
  const sent = done(leaf.underway(), remind, 'office');
  const reminderId = expectIn(sent, 'underway').course.reminders[0]?.id ?? '';
  const answer: Asked = { type: 'AnswerReminder', reminderId, text: '本周报送' };

  it('is answered by the unit that it was sent to, once', () => {
    const answered = done(sent, answer, 'housing');
    expect(expectIn(answered, 'underway').course.reminders[0]?.answers).toMatchObject([
      { text: '本周报送', unitId: 'u-housing' },
    ]);
    expect(codeOf(answered, answer, 'housingHead')).toBe('alreadyAnswered');
  });

  it('is answered by a unit although a section under it has answered', () => {
    const both = { ...remind, toUnitIds: ['u-roads', 'u-housing'] } as Asked;
    const roads = { text: '道路科', partyId: 'u-roads' };
    const sent = done(leaf.underway({ responsibleSection: roads }), both, 'office');
    const { course } = expectIn(sent, 'underway');
    const answer: Asked = { type: 'AnswerReminder', reminderId: course.reminders[0]?.id ?? '', text: '已报' };
    const section = { actor: { ...people.housing, roles: [inRoads] } };
    const answered = done(done(sent, answer, 'housing', section), answer, 'housingHead');
    expect(expectIn(answered, 'underway').course.reminders[0]?.answers.map(({ unitId }) => unitId)).toEqual([
      'u-roads',
      'u-housing',
    ]);
    expect(codeOf(answered, answer, 'housing')).toBe('alreadyAnswered');
  });

  it.each([
    ['without a number', { ...remind, number: '' }, 'office', 'reminderIncomplete'],
    ['to nobody', { ...remind, toUnitIds: [] }, 'office', 'reminderIncomplete'],
    ['to a unit without part', { ...remind, toUnitIds: ['u-water'] }, 'office', 'unknownDuty'],
    ['without a word', { ...remind, text: ' ' }, 'office', 'noReason'],
    ['due yesterday', { ...remind, replyDue: '2026-08-24' }, 'office', 'datesOutOfOrder'],
    ['due on a day that no calendar has', { ...remind, replyDue: '2026-09-31' }, 'office', 'invalidDate'],
    ['by a unit', remind, 'housing', 'notYourRole'],
  ] as const)('is not sent %s', (_name, asked, name, code) => {
    expect(codeOf(leaf.underway(), asked as Asked, name)).toBe(code);
  });

  it.each([
    ['by a unit that it was not sent to', sent, answer, 'finance', 'notYourDuty'],
    ['without a word', sent, { ...answer, text: '' }, 'housing', 'noReason'],
    ['where it is not there', sent, { ...answer, reminderId: 'x' }, 'housing', 'unknownReminder'],
    ['where none was sent', leaf.underway(), answer, 'housing', 'nothingRequested'],
    ['by the office', sent, answer, 'office', 'notYourRole'],
  ] as const)('is not answered %s', (_name, state, asked, name, code) => {
    expect(codeOf(state, asked as Asked, name)).toBe(code);
  });
});

describe('a check', () => {
  const check: Asked = {
    type: 'RecordCheck',
    checkId: 'k1',
    methods: ['interview'],
    date: '2026-08-25',
    findings: '进度偏慢',
    passed: false,
  };

  it.each(['office', 'verifier'] as const)('is recorded by the %s', (name) => {
    expect(expectIn(done(leaf.underway(), check, name), 'underway').course.checks).toMatchObject([
      { checkId: 'k1', methods: ['interview'], passed: false },
    ]);
  });

  it.each([
    ['without a method', { ...check, methods: [] }, 'office', 'noMethod'],
    ['without a word', { ...check, findings: '' }, 'office', 'noReason'],
    ['of tomorrow', { ...check, date: '2026-08-26' }, 'office', 'datesOutOfOrder'],
    ['by the unit', check, 'housing', 'notYourRole'],
  ] as const)('is refused %s', (_name, asked, name, code) => {
    expect(codeOf(leaf.underway(), asked as Asked, name)).toBe(code);
  });
});

describe('a relation', () => {
  const relate: Asked = { type: 'Relate', kind: 'sameRoot', relatedId: 'f2', note: null };

  it('is kept once, on a node as well as on a leaf', () => {
    const state = done(leaf.registered(), relate, 'office', { isLeaf: false });
    expect(expectIn(state, 'registered').course?.relations).toMatchObject([
      { kind: 'sameRoot', findingId: 'f2' },
    ]);
    expect(done(state, relate, 'office')).toEqual(state);
  });

  it('is refused to itself and by a unit', () => {
    expect(codeOf(leaf.underway(), { ...relate, relatedId: 'f1' } as Asked, 'office')).toBe(
      'relatedToItself',
    );
    expect(codeOf(leaf.underway(), relate, 'housing')).toBe('notYourRole');
  });
});

describe('handing a duty over', () => {
  const hand = (changes: object = {}): Asked =>
    ({
      type: 'HandOverDuty',
      measureId: null,
      from: 'p-leader',
      to: { text: '常务副市长', partyId: 'p-secondLeader' },
      reason: '分工调整',
      ...changes,
    }) as Asked;

  it('puts the next holder in the same place', () => {
    const { content, course } = expectIn(done(leaf.submitted(), hand(), 'office'), 'submitted');
    expect(content.leadLeaders).toEqual([{ text: '常务副市长', partyId: 'p-secondLeader' }]);
    expect(course.handOvers).toMatchObject([{ from: 'p-leader', to: 'p-secondLeader', reason: '分工调整' }]);
  });

  it('lets the next leader endorse what lay before the last', () => {
    const state = done(leaf.submitted(), hand(), 'office');
    expect(codeOf(state, { type: 'Endorse', opinion: null }, 'leader')).toBe('outsideYourScope');
    expect(done(state, { type: 'Endorse', opinion: null }, 'secondLeader').status).toBe('endorsed');
  });

  it('is refused to a unit that nobody knows, where a unit stands', () => {
    const to = { text: '市某局', partyId: 'u-nowhere' };
    expect(codeOf(leaf.underway(), hand({ from: 'u-finance', to }), 'office')).toBe('unknownUnit');
    const post = { text: '局长', partyId: 'p-leader' };
    expect(codeOf(leaf.underway(), hand({ from: 'u-finance', to: post }), 'office')).toBe('unknownUnit');
  });

  it('of one measure leaves the finding’s own', () => {
    const water = { text: '市水务局', partyId: 'u-water' };
    const state = leaf.underway({ measures: [measure('m1', '疏通', { leadUnits: [water] })] });
    const to = { text: '市财政局', partyId: 'u-finance' };
    const { content } = expectIn(
      done(state, hand({ measureId: 'm1', from: 'u-water', to }), 'office'),
      'underway',
    );
    expect(content.measures[0]?.leadUnits).toEqual([to]);
    expect(content.leadUnits).toMatchObject([{ partyId: 'u-housing' }]);
  });

  it('never names anybody twice', () => {
    const leadUnits = [
      { text: '市住建局', partyId: 'u-housing' },
      { text: '市水务局', partyId: 'u-water' },
    ];
    const to = { text: '市住建局', partyId: 'u-housing' };
    const state = done(leaf.underway({ leadUnits }), hand({ from: 'u-water', to }), 'office');
    expect(expectIn(state, 'underway').content.leadUnits).toEqual([to]);
  });

  it.each([
    ['to nobody in the ledger', { to: { text: '某人' } }, 'office', 'dutyWithoutHolder'],
    ['of a duty that is not held', { from: 'u-water' }, 'office', 'unknownDuty'],
    ['of a measure that is not there', { measureId: 'm9' }, 'office', 'unknownMeasure'],
    ['without a reason', { reason: '' }, 'office', 'noReason'],
    ['by the unit itself', {}, 'housing', 'notYourRole'],
  ] as const)('is refused %s', (_name, changes, name, code) => {
    expect(codeOf(leaf.underway(), hand(changes), name)).toBe(code);
  });
});

describe('publicity', () => {
  const hide: Asked = { type: 'SetVisibility', visibility: 'restricted', ground: '涉及商业秘密' };
  const wording: Asked = { type: 'ApproveWording', text: '部分项目资金使用不及时' };

  it('is narrowed with its ground, and opened again', () => {
    const hidden = done(leaf.underway(), hide, 'office');
    expect(expectIn(hidden, 'underway').course.withheld?.ground).toBe('涉及商业秘密');
    const shown = done(hidden, { type: 'SetVisibility', visibility: 'public', ground: null }, 'office');
    expect(expectIn(shown, 'underway')).toMatchObject({
      content: { visibility: 'public' },
      course: { withheld: null },
    });
  });

  it('has words of its own, once they were approved', () => {
    expect(expectIn(done(leaf.underway(), wording, 'office'), 'underway').course.wording?.text).toBe(
      '部分项目资金使用不及时',
    );
  });

  it.each([
    ['without a ground', { ...hide, ground: ' ' }, 'office', 'noReason'],
    ['by the unit', hide, 'housing', 'notYourRole'],
    ['with empty words', { ...wording, text: '' }, 'office', 'noReason'],
    ['with classified words', { ...wording, text: '秘密★' }, 'office', 'classifiedText'],
    ['with words by the leader', wording, 'leader', 'notYourRole'],
  ] as const)('is refused %s', (_name, asked, name, code) => {
    expect(codeOf(leaf.underway(), asked as Asked, name)).toBe(code);
  });
});
