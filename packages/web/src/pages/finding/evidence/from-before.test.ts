import { expect, it } from 'vitest';
import { isFromBefore } from './from-before.js';

const reopened = { kind: 'reopened', at: '2026-09-01T08:00:00.000Z' };
const returned = { kind: 'returned', at: '2026-10-01T08:00:00.000Z' };

it('tells apart what lay on a finding before it was reopened', () => {
  expect(isFromBefore([reopened], { at: '2026-08-31T08:00:00.000Z' })).toBe(true);
  expect(isFromBefore([reopened], { at: '2026-09-02T08:00:00.000Z' })).toBe(false);
});

it('does not count a return to the unit, which is no reopening', () => {
  expect(isFromBefore([returned], { at: '2026-09-02T08:00:00.000Z' })).toBe(false);
  expect(isFromBefore([reopened, returned], { at: '2026-09-02T08:00:00.000Z' })).toBe(false);
});

it('looks at the last reopening of several', () => {
  const again = { kind: 'reopened', at: '2026-11-01T08:00:00.000Z' };
  expect(isFromBefore([reopened, again], { at: '2026-09-02T08:00:00.000Z' })).toBe(true);
});
