import { describe, expect, it } from 'vitest';
import { meta } from '../../testing/fictions.js';
import { given, loop, refusalOf } from '../testing/lives.js';
import { reminder } from '../testing/reminders.js';
import { decideReminder } from './across.js';
import { reminderTitle } from './reminder.js';

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
