import { describe, expect, it } from 'vitest';
import { lastHolderObjection } from './last-holder.js';

describe('the last administrator of an office', () => {
  it('is not dismissed before somebody else is appointed', () => {
    expect(lastHolderObjection('securityAdmin', 0)?.code).toBe('lastAdministrator');
    expect(lastHolderObjection('securityAdmin', 1)).toBeNull();
  });
});
