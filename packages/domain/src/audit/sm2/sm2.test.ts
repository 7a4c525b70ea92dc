import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sm2PairOf, sm3 } from '../../testing/signing.js';
import { bytesOfHex, hexOfBytes } from '../bytes.js';
import { N } from './curve.js';
import { isSm2Secret, signSm2 } from './sign-sm2.js';
import { bytesOfScalar, sm2Digest, verifySm2 } from './verify-sm2.js';

/** The example of GB/T 32918.5-2017, annex A.2, on the curve that it recommends. */
const MESSAGE = 'message digest';
const SECRET = bytesOfHex('3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8');
const PUBLIC = bytesOfHex(
  '0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020' +
    'ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13',
);
const DIGEST = 0xf0b43e94ba45accaace692ed534382eb17e6ab5a19ce7b31f4486fdfc0d28640n;
const NONCE = bytesOfHex('59276e27d506861a16680f3ad9c02dccef3cc1fa3cdbe4ce6d54b80deac1bc21');
const R = 'f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3';
const S = 'b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa';
const SIGNED = bytesOfHex(`${R}${S}`);

const verified = (signature: Uint8Array, message = MESSAGE, key = PUBLIC) =>
  verifySm2(key, message, signature, sm3);
const inHex = (value: bigint) => hexOfBytes(bytesOfScalar(value));

describe('SM3', () => {
  // GB/T 32905-2016, annex A.
  it.each([
    ['abc', '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0'],
    ['abcd'.repeat(16), 'debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732'],
  ])('of %s is as published', (message, digest) => {
    expect(sm3(message)).toBe(digest);
  });
});

describe('the published example of SM2', () => {
  it('has the published digest, and its signature verifies', () => {
    expect(sm2Digest(MESSAGE, PUBLIC, sm3)).toBe(DIGEST);
    expect(verified(SIGNED)).toBe(true);
  });

  it('is signed as published, with the published nonce', () => {
    const pair = sm2PairOf(SECRET);
    expect(pair.publicKey).toEqual(PUBLIC);
    const signed = signSm2(MESSAGE, pair, sm2PairOf(NONCE), sm3);
    expect(signed && hexOfBytes(signed)).toBe(`${R}${S}`);
  });
});

describe('a signature by SM2', () => {
  it('is not taken when any bit of it, of the key or of the message is another', () => {
    for (let bit = 0; bit < SIGNED.length * 8; bit += 7) expect(verified(flipped(SIGNED, bit))).toBe(false);
    for (let bit = 0; bit < PUBLIC.length * 8; bit += 7) {
      expect(verified(SIGNED, MESSAGE, flipped(PUBLIC, bit))).toBe(false);
    }
    expect(verified(SIGNED, 'message digest ')).toBe(false);
  });

  it.each([
    ['r of zero', `${inHex(0n)}${S}`],
    ['s of zero', `${R}${inHex(0n)}`],
    ['r of the order', `${inHex(N)}${S}`],
    ['s of the order', `${R}${inHex(N)}`],
    ['r and s whose sum is the order', `${R}${inHex(N - BigInt(`0x${R}`))}`],
    ['one byte too few', `${R}${S}`.slice(2)],
    ['one byte too many', `00${R}${S}`],
    ['nothing', ''],
  ])('is not taken with %s', (_name, hex) => {
    expect(verified(bytesOfHex(hex))).toBe(false);
  });

  it.each([
    ['a compressed point', PUBLIC.slice(0, 33)],
    ['a point without its mark', PUBLIC.slice(1)],
    ['a point that is not of the curve', Uint8Array.of(...PUBLIC.slice(0, 64), 0)],
    ['no point', new Uint8Array(65)],
  ])('is not taken by %s as key', (_name, key) => {
    expect(verified(SIGNED, MESSAGE, key)).toBe(false);
  });

  it('verifies for every key, nonce and message, and for no other message', () => {
    const secret = fc.uint8Array({ minLength: 32, maxLength: 32 }).filter(isSm2Secret);
    const message = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(secret, secret, message, (d, k, text) => {
        const pair = sm2PairOf(d);
        const signed = signSm2(text, pair, sm2PairOf(k), sm3) ?? new Uint8Array();
        expect(verified(signed, text, pair.publicKey)).toBe(true);
        expect(verified(signed, `${text}。`, pair.publicKey)).toBe(false);
      }),
      { numRuns: 25 },
    );
  });
});

function flipped(bytes: Uint8Array, bit: number): Uint8Array {
  return bytes.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
}
