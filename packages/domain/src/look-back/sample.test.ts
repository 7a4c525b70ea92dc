import { describe, expect, it } from 'vitest';
import { bytesOfHex } from '../audit/bytes.js';
import { sha256 } from '../testing/sha256.js';
import { hmacSha256 } from './hmac.js';
import { commitmentOf, sampleOf } from './sample.js';
import { type DrawnSample, sampleFaultSentence, verifySample } from './verify-sample.js';

const seed = '00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff';
const ids = ['f1', 'f2', 'f3', 'f4', 'f5', 'f6'];
const drawn = (changes: Partial<DrawnSample> = {}): DrawnSample => ({
  commitment: commitmentOf(seed, sha256),
  seed,
  ids,
  size: 2,
  sample: sampleOf(seed, ids, 2, sha256),
  ...changes,
});

describe('HMAC-SHA-256', () => {
  it.each([
    // RFC 4231, test cases 1 and 2.
    ['0b'.repeat(20), 'Hi There', 'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7'],
    [
      '4a656665',
      'what do ya want for nothing?',
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    ],
  ])('under %s is that of the RFC', (key, message, expected) => {
    expect(hmacSha256(bytesOfHex(key), message, sha256)).toBe(expected);
  });
});

describe('a sample', () => {
  it('is the one that another program draws after the description', () => {
    // Drawn with Python's hmac and hashlib.
    expect(commitmentOf(seed, sha256)).toBe(
      '4773d12e2371bb935b9a0f5439b4a1c3ad3f2414b86980f8418d1cfabdfadfef',
    );
    expect(sampleOf(seed, ids, 6, sha256)).toEqual(['f3', 'f4', 'f5', 'f1', 'f2', 'f6']);
  });

  it('is all of a batch that is smaller than it', () => {
    expect(sampleOf(seed, ids, 10, sha256)).toHaveLength(6);
  });
});

describe('checking a sample', () => {
  it('finds nothing wrong with the one that the seed draws, in whatever order', () => {
    expect(verifySample(drawn(), sha256)).toBeNull();
    expect(verifySample(drawn({ sample: [...drawn().sample].reverse() }), sha256)).toBeNull();
  });

  it('says that the seed is not the one committed to', () => {
    const fault = verifySample(drawn({ commitment: 'ab'.repeat(32) }), sha256);
    expect(fault?.code).toBe('seedNotCommitted');
    expect(fault && sampleFaultSentence(fault)).toContain('这次抽样不可信');
  });

  it('says which findings were put in or left out', () => {
    const [kept = ''] = drawn().sample;
    const other = ids.find((id) => !drawn().sample.includes(id)) ?? '';
    const fault = verifySample(drawn({ sample: [kept, other] }), sha256);
    expect(fault).toEqual({ code: 'sampleDiffers', missing: [drawn().sample[1]], foreign: [other] });
    expect(fault && sampleFaultSentence(fault)).toContain('少了 1 个，多了 1 个');
  });

  it('says that the batch was another one', () => {
    const larger = [...ids, 'f7', 'f8', 'f9', 'f10', 'f11', 'f12'];
    expect(verifySample(drawn({ ids: larger }), sha256)?.code).toBe('sampleDiffers');
  });

  it('says that a seed is none', () => {
    const fault = verifySample(drawn({ seed: 'AB' }), sha256);
    expect(fault).toEqual({ code: 'seedMalformed' });
    expect(fault && sampleFaultSentence(fault)).toMatch(/。$/);
  });
});
