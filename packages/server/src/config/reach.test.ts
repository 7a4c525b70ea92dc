import { describe, expect, it } from 'vitest';
import { CannotStart } from './cannot-start.js';
import { isForOthers, reachWarning, requireSafeReach } from './reach.js';

const LOCAL: Parameters<typeof requireSafeReach>[0] = {
  listen: '127.0.0.1',
  publicUrl: null,
  accounts: false,
};

function obstacleOf(changes: Partial<typeof LOCAL>): string | null {
  try {
    requireSafeReach({ ...LOCAL, ...changes });
    return null;
  } catch (error) {
    if (error instanceof CannotStart) return error.obstacle;
    throw error;
  }
}

describe('who is let in', () => {
  it.each(['127.0.0.1', '127.8.9.1', '::1', '::ffff:127.0.0.1'])(
    'nobody but this machine at %s, so no accounts are needed',
    (listen) => {
      expect(obstacleOf({ listen })).toBeNull();
    },
  );

  it.each(['0.0.0.0', '::', '10.1.2.3', '::ffff:10.1.2.3'])(
    'others at %s, so accounts are needed',
    (listen) => {
      expect(obstacleOf({ listen })).toBe('accountsNeeded');
      expect(obstacleOf({ listen, publicUrl: 'https://ledger.example' })).toBe('accountsNeeded');
    },
  );

  it('others through a proxy on this machine, so accounts are needed', () => {
    expect(obstacleOf({ publicUrl: 'https://ledger.example' })).toBe('accountsNeeded');
    expect(obstacleOf({ publicUrl: 'https://ledger.example', accounts: true })).toBeNull();
    expect(obstacleOf({ publicUrl: 'http://localhost:8080' })).toBeNull();
  });

  it('others only under a name that they are told of', () => {
    expect(obstacleOf({ listen: '0.0.0.0', accounts: true })).toBe('publicUrlNeeded');
    expect(isForOthers({ listen: '0.0.0.0', publicUrl: null })).toBe(true);
  });
});

describe('the warning', () => {
  it('comes when others are let in without TLS', () => {
    expect(reachWarning({ listen: '0.0.0.0', publicUrl: 'http://10.1.2.3:4680', accounts: true })).toContain(
      'TLS',
    );
    expect(reachWarning({ ...LOCAL, publicUrl: 'http://ledger.example' })).toContain('https://');
  });

  it('does not come with TLS in front, nor on one’s own machine', () => {
    expect(
      reachWarning({ listen: '0.0.0.0', publicUrl: 'https://ledger.example', accounts: true }),
    ).toBeNull();
    expect(reachWarning(LOCAL)).toBeNull();
  });
});
