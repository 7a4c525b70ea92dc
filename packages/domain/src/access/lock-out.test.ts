import { describe, expect, it } from 'vitest';
import { defaultLockOut, type Failures, failuresAt, remainingWait, waitAfter } from './lock-out.js';

const failed = (count: number): Failures => ({ count, lastAt: '2026-08-25T02:00:00.000Z' });
const at = (time: string) => `2026-08-25T${time}.000Z`;

describe('the wait after failures', () => {
  it('is nothing at first, doubles, and stays at half an hour', () => {
    const waits = [0, 1, 4, 5, 6, 7, 10, 11, 12, 1_000].map((count) => waitAfter(count, defaultLockOut));
    expect(waits).toEqual([0, 0, 0, 30, 60, 120, 960, 1_800, 1_800, 1_800]);
  });

  it('is counted from the last failure', () => {
    expect(remainingWait(failed(6), at('02:00:00'), defaultLockOut)).toBe(60);
    expect(remainingWait(failed(6), at('02:00:59'), defaultLockOut)).toBe(1);
    expect(remainingWait(failed(6), at('02:01:00'), defaultLockOut)).toBe(0);
    expect(remainingWait(null, at('02:00:00'), defaultLockOut)).toBe(0);
  });

  it('is not shortened by a clock that was set back', () => {
    expect(remainingWait(failed(6), at('01:00:00'), defaultLockOut)).toBe(60);
  });

  it('is forgotten after a day without a failure', () => {
    expect(failuresAt(failed(50), '2026-08-26T01:59:59.000Z', defaultLockOut)).toBe(50);
    expect(failuresAt(failed(50), '2026-08-26T02:00:00.000Z', defaultLockOut)).toBe(0);
  });
});
