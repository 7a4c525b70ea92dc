import { describe, expect, it } from 'vitest';
import { commitmentOf, sampleOf } from '../../look-back/sample.js';
import { verifySample } from '../../look-back/verify-sample.js';
import { Refused } from '../../refusal.js';
import { sha256 } from '../../testing/sha256.js';
import type { RectificationCommand } from '../commands.js';
import { ask, given, loop, refusalOf } from '../testing/lives.js';
import { drawLookBack } from './draw-look-back.js';

describe('the look-back at a batch', () => {
  const seed = 'ab'.repeat(32);
  const findingIds = ['f3', 'f1', 'f2', 'f4'];
  const commit = ask({
    type: 'CommitLookBack',
    batchId: 'b1',
    on: '2026-04-01',
    findingIds,
    commitment: commitmentOf(seed, sha256),
  });
  const drawing = { batchId: 'b1', on: '2026-06-01', seed, size: 2 };

  it('publishes the commitment, then draws what anybody can draw again', () => {
    const state = given(commit);
    const drawn = given(commit, drawLookBack(state, drawing, sha256));
    const [batch] = loop(drawn).batches;
    expect(batch?.draw?.sample).toEqual(sampleOf(seed, findingIds, 2, sha256));
    const published = {
      commitment: batch?.commitment ?? '',
      seed: batch?.draw?.seed ?? '',
      ids: batch?.findingIds ?? [],
      size: 2,
      sample: batch?.draw?.sample ?? [],
    };
    expect(verifySample(published, sha256)).toBeNull();
  });

  it.each([
    ['with another seed', { seed: 'cd'.repeat(32) }, 'seedNotCommitted'],
    ['with something that is no seed', { seed: 'AB' }, 'seedNotCommitted'],
    ['of nothing', { size: 0 }, 'sampleSizeNotValid'],
    ['of more than there is', { size: 5 }, 'sampleSizeNotValid'],
    ['of a batch that is not there', { batchId: 'b9' }, 'unknownBatch'],
  ])('is not drawn %s', (_, changes, code) => {
    const draw = () => drawLookBack(given(commit), { ...drawing, ...changes }, sha256);
    expect(draw).toThrow(Refused);
    expect(draw).toThrow(code);
  });

  it('is drawn once, and not before the sign-off', () => {
    const draw = drawLookBack(given(commit), drawing, sha256);
    expect(refusalOf(given(commit, draw), draw)?.code).toBe('alreadyDrawn');
    expect(refusalOf(given(commit), { ...draw, on: '2026-03-31' })?.code).toBe('datesOutOfOrder');
    expect(refusalOf(given(commit), { ...draw, sample: ['f9'] })?.code).toBe('sampleSizeNotValid');
    expect(refusalOf(given(commit), { ...draw, sample: ['f1', 'f1'] })?.code).toBe('sampleSizeNotValid');
    expect(refusalOf(given(), draw)?.code).toBe('unknownBatch');
  });

  it.each([
    ['twice', {}, 'alreadyRegistered'],
    ['to nothing', { batchId: 'b2', findingIds: [] }, 'nothingChosen'],
    ['by something that is no digest', { batchId: 'b2', commitment: 'later' }, 'notACommitment'],
  ])('is not committed to %s', (_, changes, code) => {
    const command = { ...commit, ...changes } as RectificationCommand;
    expect(refusalOf(given(commit), command)?.code).toBe(code);
  });
});
