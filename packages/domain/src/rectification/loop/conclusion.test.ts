import { describe, expect, it } from 'vitest';
import type { RectificationCommand } from '../commands.js';
import { evolveRectification } from '../evolve.js';
import { ask, given, happens, loop, refusalOf } from '../testing/lives.js';
import { reminder } from '../testing/reminders.js';

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
