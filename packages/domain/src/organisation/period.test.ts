import { describe, expect, it } from 'vitest';
import { holdsOn, overlap } from './period.js';

describe('a period', () => {
  it('holds from its first day on, and not on its last one', () => {
    const period = { from: '2026-01-01', to: '2026-02-01' };
    expect(
      ['2025-12-31', '2026-01-01', '2026-01-31', '2026-02-01'].map((day) => holdsOn(period, day)),
    ).toEqual([false, true, true, false]);
    expect(holdsOn({ from: '2026-01-01', to: null }, '2099-01-01')).toBe(true);
  });

  it.each([
    ['follow each other', '2026-02-01', null, false],
    ['share their last day', '2026-01-31', null, true],
    ['hold each other', '2026-01-05', '2026-01-06', true],
    ['are apart', '2025-01-01', '2026-01-01', false],
    ['meet where one was withdrawn before it began', '2026-01-10', '2026-01-10', false],
  ])('that %s: overlap is told rightly, from both sides', (_name, from, to, expected) => {
    const [a, b] = [
      { from: '2026-01-01', to: '2026-02-01' },
      { from, to },
    ];
    expect([overlap(a, b), overlap(b, a)]).toEqual([expected, expected]);
  });
});
