import { describe, expect, it } from 'vitest';
import { done, evidence, expectIn, leaf, passing, submission } from '../../testing/loop-world.js';

describe('a finding', () => {
  it('goes from the register to the sign-off by the hands of seven people', () => {
    let state = leaf.registered();
    state = done(state, { type: 'AdoptPlan', minutes: '会纪〔2026〕7号' }, 'group');
    expect(state.status).toBe('underway');
    state = done(state, { type: 'ReportProgress', measureId: 'm1', text: '已收回六成' }, 'finance');
    state = done(state, { type: 'ReportMeasureState', measureId: 'm1', state: 'done' }, 'housing');
    state = done(state, evidence('缴款凭证.pdf'), 'housing');
    state = done(state, submission, 'housingHead');
    expect(state.status).toBe('submitted');
    state = done(state, { type: 'Endorse', opinion: '同意' }, 'leader');
    expect(state.status).toBe('endorsed');
    state = done(state, passing, 'verifier');
    expect(state.status).toBe('verified');
    state = done(state, { type: 'SignOff' }, 'office');
    expect(state.status).toBe('verified');
    state = done(state, { type: 'SignOff' }, 'secondVerifier');
    const { outcome, signatureIds, course } = expectIn(state, 'signedOff');
    expect(outcome.kind).toBe('resolved');
    const signers = course.signatures.filter(({ id }) => signatureIds.includes(id));
    expect(signers.map(({ capacity, by }) => [capacity, by.bodyId])).toEqual([
      ['office', 'u-office'],
      ['supervisor', 'u-organisation'],
    ]);
    expect(new Set(signers.map(({ contentHash }) => contentHash))).toEqual(
      new Set(course.verifications.map(({ contentHash }) => contentHash)),
    );
  });
});
