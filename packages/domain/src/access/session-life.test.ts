import { describe, expect, it } from 'vitest';
import { defaultSessionRule, isSessionAlive } from './session-life.js';

describe('a session', () => {
  const session = { createdAt: '2026-08-25T01:00:00.000Z', lastSeenAt: '2026-08-25T09:00:00.000Z' };

  it.each([
    ['2026-08-25T09:29:59.000Z', true],
    ['2026-08-25T09:30:00.000Z', false],
  ])('that was idle until %s lives: %s', (at, alive) => {
    expect(isSessionAlive(session, at, defaultSessionRule)).toBe(alive);
  });

  it('ends after twelve hours, however busy', () => {
    const busy = { ...session, lastSeenAt: '2026-08-25T12:59:59.000Z' };
    expect(isSessionAlive(busy, '2026-08-25T12:59:59.000Z', defaultSessionRule)).toBe(true);
    expect(isSessionAlive(busy, '2026-08-25T13:00:00.000Z', defaultSessionRule)).toBe(false);
  });
});
