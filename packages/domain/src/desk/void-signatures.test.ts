import { describe, expect, it } from 'vitest';
import type { FindingCommand } from '../finding/commands.js';
import { decideFinding } from '../finding/decide.js';
import { evolveFinding } from '../finding/evolve.js';
import type { FindingState, LiveFinding } from '../finding/finding.js';
import { type Asked, contextOf, done, leaf, metaOf, passing } from '../testing/loop-world.js';
import { hasVoidSignatures } from './void-signatures.js';

const isTorn = (state: FindingState) => hasVoidSignatures(state as LiveFinding);
const sign: Asked = { type: 'SignOff' };

function corrected(state: FindingState): FindingState {
  const reword: FindingCommand = {
    ...{ type: 'RewordProblem', findingId: 'f1' },
    ...{ problem: '沉淀三百万元', reason: '核对' },
  };
  return decideFinding(reword, state, metaOf(contextOf('office'))).reduce(evolveFinding, state);
}

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
