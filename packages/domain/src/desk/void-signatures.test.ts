import { describe, expect, it } from 'vitest';
import type { FindingState, LiveFinding } from '../finding/finding.js';
import { corrected } from '../testing/corrected.js';
import { type Asked, done, leaf, passing } from '../testing/loop-world.js';
import { hasVoidSignatures } from './void-signatures.js';

const isTorn = (state: FindingState) => hasVoidSignatures(state as LiveFinding);
const sign: Asked = { type: 'SignOff' };

describe('a sign-off whose signatures are void', () => {
  it('is one whose content was changed since', () => {
    expect(isTorn(leaf.signedOff())).toBe(false);
    expect(isTorn(corrected(leaf.signedOff()))).toBe(true);
  });

  it('is not one before which everything was signed anew', () => {
    const endorsed = done(corrected(leaf.verified()), { type: 'Endorse', opinion: null }, 'leader');
    const verified = done(endorsed, passing, 'verifier');
    expect(isTorn(done(done(verified, sign, 'office'), sign, 'verifier'))).toBe(false);
  });
});
