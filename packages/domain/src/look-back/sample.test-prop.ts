import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../testing/sha256.js';
import { commitmentOf, sampleOf } from './sample.js';
import { verifySample } from './verify-sample.js';

const seed = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
const ids = fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 40 });
const size = fc.integer({ min: 0, max: 50 });

describe('a sample, whatever the seed and the batch', () => {
  it('has exactly the size asked for, of different findings of the batch', () => {
    fc.assert(
      fc.property(seed, ids, size, (s, batch, wanted) => {
        const sample = sampleOf(s, batch, wanted, sha256);
        expect(sample).toHaveLength(Math.min(wanted, batch.length));
        expect(new Set(sample).size).toBe(sample.length);
        expect(sample.every((id) => batch.includes(id))).toBe(true);
      }),
    );
  });

  it('does not depend on the order of the batch, nor on repetitions', () => {
    fc.assert(
      fc.property(seed, ids, size, fc.infiniteStream(fc.nat()), (s, batch, wanted, keys) => {
        const shuffled = batch
          .map((id) => ({ id, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ id }) => id);
        const again = sampleOf(s, [...shuffled, ...shuffled.slice(0, 3)], wanted, sha256);
        expect(again).toEqual(sampleOf(s, batch, wanted, sha256));
      }),
    );
  });

  it('grows by further findings when it is enlarged, and stands every check', () => {
    fc.assert(
      fc.property(seed, ids, size, (s, batch, wanted) => {
        const sample = sampleOf(s, batch, wanted, sha256);
        expect(sampleOf(s, batch, wanted + 1, sha256).slice(0, sample.length)).toEqual(sample);
        const commitment = commitmentOf(s, sha256);
        expect(verifySample({ commitment, seed: s, ids: batch, size: wanted, sample }, sha256)).toBeNull();
      }),
    );
  });
});

describe('over many seeds', () => {
  const BATCH = 20;
  const SIZE = 5;
  const DRAWS = 4_000;

  it('every finding is drawn equally often, as far as chance goes', () => {
    const batch = Array.from({ length: BATCH }, (_, index) => `finding-${index}`);
    const drawn = new Map(batch.map((id) => [id, 0]));
    for (let draw = 0; draw < DRAWS; draw += 1) {
      for (const id of sampleOf(sha256(`seed ${draw}`), batch, SIZE, sha256)) {
        drawn.set(id, (drawn.get(id) ?? 0) + 1);
      }
    }
    const share = SIZE / BATCH;
    const expected = DRAWS * share;
    // Draws without replacement: the counts of one draw depend on each other, which the two factors take out.
    const statistic = [...drawn.values()].reduce(
      (sum, count) => sum + (count - expected) ** 2 / (expected * (1 - share)),
      0,
    );
    // Chi-square with 19 degrees of freedom: 99.9 % lie below 43.82. The seeds are fixed, so this never flickers.
    expect((statistic * (BATCH - 1)) / BATCH).toBeLessThan(43.82);
  });
});
