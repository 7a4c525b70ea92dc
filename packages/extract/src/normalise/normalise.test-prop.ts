import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flatten } from './flatten.js';
import { normalise } from './normalise.js';

/** Any UTF-16 units, lone surrogates included. */
const anyText = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));

describe('normalise and flatten, on any text', () => {
  it('keep every index', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(normalise(text)).toHaveLength(text.length);
      }),
    );
  });

  it('change nothing the second time, but for quotes that were curled', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = normalise(text);
        expect(normalise(once)).toBe(once);
      }),
    );
  });

  it('point from every flat character to a later place of the source than the one before', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: flat, at } = flatten(normalise(text), [0, text.length]);
        expect(at).toHaveLength(flat.length);
        for (let i = 1; i < at.length; i += 1) expect(at[i]).toBeGreaterThan(at[i - 1] as number);
        if (at.length > 0) expect(at[at.length - 1]).toBeLessThan(text.length);
      }),
    );
  });
});
