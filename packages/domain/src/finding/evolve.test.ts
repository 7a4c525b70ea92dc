import { describe, expect, it } from 'vitest';
import { replay } from '../testing/fictions.js';

const reason = '核对原文';

describe('a damaged stream', () => {
  it('is no state: an event that cannot follow is a fault', () => {
    expect(() => replay([{ type: 'FindingRemoved', data: { reason } }])).toThrow('cannot follow');
  });
});
