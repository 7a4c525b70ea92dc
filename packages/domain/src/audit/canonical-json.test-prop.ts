import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.js';

const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    fc.string({ unit: 'grapheme' }),
    fc.array(tie('any')),
    fc.dictionary(fc.string({ unit: 'grapheme' }), tie('any'), { noNullPrototype: true }),
  ),
})).any;

describe('canonical JSON of any value', () => {
  it('parses back to the same value', () => {
    fc.assert(
      fc.property(value, (any) => {
        expect(JSON.parse(canonicalJson(any))).toEqual(any);
      }),
    );
  });

  it('is the same however the keys were ordered', () => {
    const shuffled = fc
      .dictionary(fc.string(), fc.integer(), { noNullPrototype: true })
      .chain((record) =>
        fc.tuple(
          fc.constant(record),
          fc.shuffledSubarray(Object.entries(record), { minLength: Object.keys(record).length }),
        ),
      );
    fc.assert(
      fc.property(shuffled, ([record, entries]) => {
        expect(canonicalJson(Object.fromEntries(entries))).toBe(canonicalJson(record));
      }),
    );
  });

  it('is a fixed point: writing what was parsed gives the same line', () => {
    fc.assert(
      fc.property(value, (any) => {
        const line = canonicalJson(any);
        expect(canonicalJson(JSON.parse(line))).toBe(line);
      }),
    );
  });
});
