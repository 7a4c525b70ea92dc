import { isSm2Secret, type RecordCryptoName } from '@bihuan/domain';
import library from 'sm-crypto';
import { describe, expect, it } from 'vitest';
import { recordCryptos } from './record-cryptos.js';
import { sm2PointWithoutOpenssl } from './sign-sm2.js';
import { signings } from './signing.js';
import { sm3, sm3WithoutOpenssl } from './sm3.js';

const { sm2 } = library;
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const SIGNER = { hash: true, userId: '1234567812345678' };

describe.each([
  ['by node:crypto', sm3],
  ['without it', sm3WithoutOpenssl],
])('SM3 %s', (_name, hash) => {
  // GB/T 32905-2016, annex A.
  it.each([
    ['abc', '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0'],
    ['abcd'.repeat(16), 'debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732'],
  ])('of %s is as published', (message, digest) => {
    expect(hash(message)).toBe(digest);
  });

  it('is over the bytes of all parts', () => {
    expect(hash(Uint8Array.of(0), '记录', new Uint8Array(80))).toBe(
      sm3(Buffer.concat([Buffer.from('\0记录'), Buffer.alloc(80)])),
    );
    expect(hash('')).toBe(sm3());
  });
});

describe('points of SM2', () => {
  it('are the same with and without node:crypto, and as published', () => {
    // GB/T 32918.5-2017, annex A.2.
    const secret = Buffer.from('3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8', 'hex');
    const point =
      '0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020' +
      'ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13';
    expect(hex(signings.sm.publicKeyOf(secret))).toBe(point);
    expect(hex(sm2PointWithoutOpenssl(secret))).toBe(point);
  });
});

describe('a signature by SM2', () => {
  const secret = signings.sm.newSecret();
  const publicKey = signings.sm.publicKeyOf(secret);
  const text = '记录\n12\n';

  it('is taken by another implementation, which takes no other text', () => {
    const signed = hex(signings.sm.sign(secret, text));
    expect(sm2.doVerifySignature(text, signed, hex(publicKey), SIGNER)).toBe(true);
    expect(sm2.doVerifySignature(`${text}\n`, signed, hex(publicKey), SIGNER)).toBe(false);
  });

  it('of another implementation is taken, and for no other signer’s identifier', () => {
    const verified = (options: typeof SIGNER) => {
      const signed = Buffer.from(sm2.doSignature(text, hex(secret), options), 'hex');
      return recordCryptos.sm.verify(publicKey, text, signed);
    };
    expect(verified(SIGNER)).toBe(true);
    expect(verified({ ...SIGNER, userId: '8765432187654321' })).toBe(false);
  });
});

describe.each<RecordCryptoName>(['international', 'sm'])('keys of the suite %s', (suite) => {
  const { newSecret, publicKeyOf, sign } = signings[suite];

  it('sign what their public key verifies, and never twice alike by SM2', () => {
    const secret = newSecret();
    const first = sign(secret, '文');
    expect(recordCryptos[suite].verify(publicKeyOf(secret), '文', first)).toBe(true);
    expect(recordCryptos[suite].verify(publicKeyOf(newSecret()), '文', first)).toBe(false);
    expect(hex(sign(secret, '文')) === hex(first)).toBe(suite === 'international');
  });
});

describe('a number that is to be a private key of SM2', () => {
  it.each([
    ['zero', '00'.repeat(32)],
    ['the order less one', 'fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54122'],
    ['more than the order', 'ff'.repeat(32)],
  ])('is not %s', (_name, digits) => {
    expect(isSm2Secret(Buffer.from(digits, 'hex'))).toBe(false);
  });
});
