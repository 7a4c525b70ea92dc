import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../testing/sha256.js';
import { canonicalJson } from '../canonical-json.js';
import { leafHash } from '../hash.js';
import { formatLogLine, readAnyLine } from './log-line.js';
import { readPlainLine } from './plain-line.js';

const text = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom('张某', '整改办', 'finding:f1', 'ProblemReworded') },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1 }) },
  { weight: 1, arbitrary: fc.constantFrom('\u2028', '\u007f', '"', '\\', '\n', '😀') },
);
const hash = fc.string().map((any) => sha256(any));
const actor = fc.oneof(
  fc.constant({ kind: 'local' }),
  fc.record({ kind: fc.constant('operator'), osUser: text, host: text }),
  fc.record({ kind: fc.constant('person'), personId: text, postId: fc.option(text) }),
);
const envelope = fc.record({
  v: fc.constant(1),
  alg: fc.constantFrom('sha256', 'sm3'),
  id: fc.uuid({ version: 7 }),
  stream: text,
  seq: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER })),
  type: text,
  actor,
  origin: fc.record({ via: fc.constantFrom('web', 'cli', 'job'), requestId: fc.option(text) }),
  at: fc.constant('2026-08-25T02:42:00.000Z'),
  prev: fc.option(hash),
  payloadDigest: hash,
});
const line = fc
  .record({ envelope, leaf: fc.oneof(fc.nat(9), fc.maxSafeNat()), isHead: fc.boolean() })
  .map(({ envelope: any, ...rest }) => {
    const event = canonicalJson(any);
    return formatLogLine({ event, hash: leafHash(event, sha256), ...rest });
  });

describe('the quick reading of a line', () => {
  it('gives what the long way gives, or nothing', () => {
    let quick = 0;
    fc.assert(
      fc.property(line, (written) => {
        const read = readPlainLine(written);
        const long = readAnyLine(written);
        expect(long).not.toBeNull();
        if (read) expect(read).toEqual(long);
        quick += read ? 1 : 0;
      }),
      { numRuns: 500 },
    );
    expect(quick).toBeGreaterThan(100);
  });

  it('accepts no line that the long way refuses, whatever was done to it', () => {
    const scraps = fc.constantFrom(
      '',
      '"',
      '\\',
      ' ',
      '0',
      '1',
      ',',
      ':',
      '{',
      '}',
      'null',
      '\\u0061',
      '-',
      '.',
      'e',
    );
    fc.assert(
      fc.property(line, fc.nat(), fc.nat(3), scraps, (written, at, length, scrap) => {
        const place = at % written.length;
        const changed = `${written.slice(0, place)}${scrap}${written.slice(place + length)}`;
        const read = readPlainLine(changed);
        if (read) expect(readAnyLine(changed)).toEqual(read);
      }),
      { numRuns: 3_000 },
    );
  });
});
