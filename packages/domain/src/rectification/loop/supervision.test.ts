import { describe, expect, it } from 'vitest';
import type { CheckResult } from '../../finding/course.js';
import { commitmentOf, sampleOf } from '../../look-back/sample.js';
import { verifySample } from '../../look-back/verify-sample.js';
import { Refused } from '../../refusal.js';
import { meta } from '../../testing/fictions.js';
import { sha256 } from '../../testing/sha256.js';
import type { RectificationCommand } from '../commands.js';
import { evolveRectification } from '../evolve.js';
import { ask, given, happens, loop, refusalOf } from '../testing/lives.js';
import { decideReminder } from './across.js';
import { checkOutcomes } from './check.js';
import type { IssueReminder } from './commands.js';
import { drawLookBack } from './draw-look-back.js';
import { reminderTitle } from './reminder.js';

const reminder = (reminderId: string, on: string, changes: Partial<IssueReminder> = {}): IssueReminder => ({
  type: 'IssueReminder',
  rectificationId: 'r1',
  reminderId,
  on,
  to: [{ text: '云岭市住建局', partyId: 'u1' }],
  findingIds: ['f1', 'f2'],
  text: '请加快路面修复',
  replyDue: `${on.slice(0, 4)}-12-31`,
  ...changes,
});

describe('a reminder notice', () => {
  it('is numbered by year from what was issued before, without gaps', () => {
    const state = given(
      reminder('n1', '2025-11-01'),
      reminder('n2', '2025-11-20'),
      reminder('n3', '2026-01-05'),
      reminder('n4', '2026-01-05'),
    );
    expect(loop(state).reminders.map(reminderTitle)).toEqual([
      '工作提示单〔2025〕1号',
      '工作提示单〔2025〕2号',
      '工作提示单〔2026〕1号',
      '工作提示单〔2026〕2号',
    ]);
  });

  it('is kept under its number at every finding that it reminds of', () => {
    const state = given(reminder('n1', '2025-11-01'));
    expect(decideReminder(state, reminder('n2', '2025-11-20'), meta()).leaves).toEqual(
      ['f1', 'f2'].map((findingId) => ({
        type: 'SendReminder',
        findingId,
        number: '工作提示单〔2025〕2号',
        text: '请加快路面修复',
        toUnitIds: ['u1'],
        replyDue: '2025-12-31',
      })),
    );
  });

  it.each([
    ['twice under one id', reminder('n1', '2025-12-01'), 'alreadyRegistered'],
    ['dated before the number before it', reminder('n2', '2025-10-31'), 'datesOutOfOrder'],
    [
      'answered before it is sent',
      reminder('n2', '2025-12-01', { replyDue: '2025-11-30' }),
      'datesOutOfOrder',
    ],
    ['to nobody', reminder('n2', '2025-12-01', { to: [] }), 'nothingChosen'],
    ['to somebody outside the tree', reminder('n2', '2025-12-01', { to: [{ text: '某局' }] }), 'unknownUnit'],
    ['of no finding', reminder('n2', '2025-12-01', { findingIds: [] }), 'nothingChosen'],
    ['without words', reminder('n2', '2025-12-01', { text: ' ' }), 'emptyName'],
    ['with classified words', reminder('n2', '2025-12-01', { text: '秘密★1年' }), 'classifiedText'],
    ['on a day that no calendar has', reminder('n2', '2025-02-30'), 'invalidDate'],
  ])('is not issued %s', (_, command, code) => {
    expect(refusalOf(given(reminder('n1', '2025-11-01')), command)?.code).toBe(code);
  });
});

describe('a round of checks', () => {
  const round = (changes = {}) =>
    ask({
      type: 'OpenCheckRound',
      checkId: 'k1',
      on: '2026-03-02',
      methods: ['site', 'interview'],
      by: [{ text: '云岭市纪委监委', partyId: 'u9' }],
      findingIds: ['f1', 'f2', 'f1'],
      ...changes,
    });

  it('chooses its findings beforehand, each once', () => {
    expect(loop(given(round())).checks[0]?.findingIds).toEqual(['f1', 'f2']);
  });

  it('tells of each finding how it came out, the last result counting', () => {
    const [check] = loop(given(round())).checks;
    if (!check) throw new Error('expected the round of checks');
    const by = { personId: 'p9', postId: 'post9', unitId: 'u9', bodyId: 'u9' };
    const result = (id: string, checkId: string | null, passed: boolean): CheckResult => ({
      id,
      checkId,
      methods: ['site'],
      date: '2026-03-03',
      findings: '现场已修复',
      passed,
      by,
      at: '2026-03-03T02:00:00.000Z',
      on: '2026-03-03',
    });
    const of = { f1: [result('1', 'k1', false), result('2', 'k1', true), result('3', null, false)], f2: [] };
    const outcomes = checkOutcomes(check, (id) => of[id as keyof typeof of]);
    expect(outcomes.map(({ findingId, result: found }) => [findingId, found?.id ?? null])).toEqual([
      ['f1', '2'],
      ['f2', null],
    ]);
  });

  it.each([
    ['without a method', { methods: [] }, 'nothingChosen'],
    ['of nothing', { findingIds: [] }, 'nothingChosen'],
    ['by nobody', { by: [] }, 'nothingChosen'],
    ['on a day that no calendar has', { on: '2026-02-30' }, 'invalidDate'],
  ])('is not opened %s', (_, changes, code) => {
    expect(refusalOf(given(), round(changes))?.code).toBe(code);
  });

  it('is not opened twice', () => {
    expect(refusalOf(given(round()), round())?.code).toBe('alreadyRegistered');
  });
});

describe('the look-back at a batch', () => {
  const seed = 'ab'.repeat(32);
  const findingIds = ['f3', 'f1', 'f2', 'f4'];
  const commit = ask({
    type: 'CommitLookBack',
    batchId: 'b1',
    on: '2026-04-01',
    findingIds,
    commitment: commitmentOf(seed, sha256),
  });
  const drawing = { batchId: 'b1', on: '2026-06-01', seed, size: 2 };

  it('publishes the commitment, then draws what anybody can draw again', () => {
    const state = given(commit);
    const drawn = given(commit, drawLookBack(state, drawing, sha256));
    const [batch] = loop(drawn).batches;
    expect(batch?.draw?.sample).toEqual(sampleOf(seed, findingIds, 2, sha256));
    const published = {
      commitment: batch?.commitment ?? '',
      seed: batch?.draw?.seed ?? '',
      ids: batch?.findingIds ?? [],
      size: 2,
      sample: batch?.draw?.sample ?? [],
    };
    expect(verifySample(published, sha256)).toBeNull();
  });

  it.each([
    ['with another seed', { seed: 'cd'.repeat(32) }, 'seedNotCommitted'],
    ['with something that is no seed', { seed: 'AB' }, 'seedNotCommitted'],
    ['of nothing', { size: 0 }, 'sampleSizeNotValid'],
    ['of more than there is', { size: 5 }, 'sampleSizeNotValid'],
    ['of a batch that is not there', { batchId: 'b9' }, 'unknownBatch'],
  ])('is not drawn %s', (_, changes, code) => {
    const draw = () => drawLookBack(given(commit), { ...drawing, ...changes }, sha256);
    expect(draw).toThrow(Refused);
    expect(draw).toThrow(code);
  });

  it('is drawn once, and not before the sign-off', () => {
    const draw = drawLookBack(given(commit), drawing, sha256);
    expect(refusalOf(given(commit, draw), draw)?.code).toBe('alreadyDrawn');
    expect(refusalOf(given(commit), { ...draw, on: '2026-03-31' })?.code).toBe('datesOutOfOrder');
    expect(refusalOf(given(commit), { ...draw, sample: ['f9'] })?.code).toBe('sampleSizeNotValid');
    expect(refusalOf(given(commit), { ...draw, sample: ['f1', 'f1'] })?.code).toBe('sampleSizeNotValid');
    expect(refusalOf(given(), draw)?.code).toBe('unknownBatch');
  });

  it.each([
    ['twice', {}, 'alreadyRegistered'],
    ['to nothing', { batchId: 'b2', findingIds: [] }, 'nothingChosen'],
    ['by something that is no digest', { batchId: 'b2', commitment: 'later' }, 'notACommitment'],
  ])('is not committed to %s', (_, changes, code) => {
    const command = { ...commit, ...changes } as RectificationCommand;
    expect(refusalOf(given(commit), command)?.code).toBe(code);
  });
});

describe('the end of a rectification', () => {
  const conclude = (openLeaves = 0) =>
    ask({ type: 'ConcludeRectification', on: '2026-06-30', reason: '集中整改任务完成', openLeaves });
  const reopen = (reason = '群众反映问题反弹') => ask({ type: 'ReopenRectification', reason });
  const returned = ask({
    type: 'ReturnRectification',
    on: '2026-07-20',
    opinion: '第3项整改不到位',
    documentNumber: '省巡办〔2026〕8号',
  });
  const evaluated = ask({
    type: 'EvaluateRectification',
    on: '2026-07-10',
    opinion: '总体较好',
    documentNumber: null,
  });

  it('stops everything but what opens it again, and what the superior says', () => {
    const state = given(conclude());
    expect(state).toMatchObject({ status: 'concluded', concludedOn: '2026-06-30' });
    expect(refusalOf(state, reminder('n1', '2026-07-01'))).toEqual({
      code: 'rectificationClosed',
      params: { id: 'r1' },
    });
    expect(refusalOf(state, conclude())?.code).toBe('rectificationClosed');
    expect(refusalOf(state, evaluated)).toBeNull();
    expect(given(conclude(), reopen())).toMatchObject({ status: 'open' });
    expect(given(conclude(), reopen())).not.toHaveProperty('concludedOn');
  });

  it('is undone by a return of the superior', () => {
    const state = given(conclude(), evaluated, returned);
    expect(state.status).toBe('open');
    expect(loop(state).judgements).toEqual([
      { kind: 'evaluated', on: '2026-07-10', opinion: '总体较好', documentNumber: null },
      { kind: 'returned', on: '2026-07-20', opinion: '第3项整改不到位', documentNumber: '省巡办〔2026〕8号' },
    ]);
  });

  it('is reached with findings open only after a warning', () => {
    expect(happens(given(), conclude(7))).toMatchObject([{ data: { openLeaves: 7 } }]);
  });

  it.each([
    ['concluded without a reason', given(), { ...conclude(), reason: '' }, 'noReason'],
    ['concluded on a day that no calendar has', given(), { ...conclude(), on: '2026-06-31' }, 'invalidDate'],
    ['reopened without a reason', given(conclude()), reopen(''), 'noReason'],
    ['reopened while it is open', given(), reopen(), 'wrongState'],
    ['returned without an opinion', given(), { ...returned, opinion: '' }, 'noReason'],
    ['returned without a document', given(), { ...returned, documentNumber: ' ' }, 'emptyName'],
    ['evaluated without an opinion', given(), { ...evaluated, opinion: '' }, 'emptyName'],
  ])('is not %s', (_, state, command, code) => {
    expect(refusalOf(state, command as RectificationCommand)?.code).toBe(code);
  });

  it('cannot be followed by what only an open one can do', () => {
    const concluded = given(conclude());
    const [event] = happens(given(), reminder('n1', '2026-05-01'));
    if (!event) throw new Error('a reminder makes an event');
    expect(() => evolveRectification(concluded, event)).toThrow('cannot follow the state concluded');
  });
});
