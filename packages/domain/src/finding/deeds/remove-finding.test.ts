import { describe, expect, it } from 'vitest';
import { after, refusalOf, registered } from '../../testing/fictions.js';
import { initialFinding } from '../decide.js';

describe('removing a finding', () => {
  const remove = { type: 'RemoveFinding', findingId: 'f1', reason: '重复登记' } as const;

  it('leaves its identity and nothing to be done', () => {
    const removed = after(registered(), remove);
    expect(removed).toEqual({ status: 'removed', id: 'f1', rectificationId: 'r1', version: 2 });
    expect(refusalOf({ ...remove, type: 'RewordProblem', problem: '别的' }, removed)).toEqual({
      code: 'wrongState',
      params: { deed: 'RewordProblem', status: 'removed' },
    });
  });

  it('is refused without a reason', () => {
    expect(refusalOf({ ...remove, reason: ' ' }, registered())).toEqual({
      code: 'noReason',
      params: { deed: 'RemoveFinding' },
    });
  });

  it('is refused for a finding that nobody registered', () => {
    expect(refusalOf(remove, initialFinding())).toEqual({ code: 'unknownFinding', params: { id: 'f1' } });
  });
});
