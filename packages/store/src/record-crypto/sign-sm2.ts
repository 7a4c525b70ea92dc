import { createECDH, getCurves, randomBytes } from 'node:crypto';
import { isSm2Secret, signSm2 } from '@bihuan/domain';
import library from 'sm-crypto';
import type { Signing } from './signing.js';
import { sm3 } from './sm3.js';

declare module 'sm-crypto' {
  namespace sm2 {
    /** Missing in the library's types: hex of the uncompressed point that belongs to a private key in hex. */
    function getPublicKeyFromPrivateKey(privateKey: string): string;
  }
}

type PointOf = (secret: Uint8Array) => Uint8Array;

const nativePoint: PointOf = (secret) => {
  const exchange = createECDH('SM2');
  exchange.setPrivateKey(secret);
  return new Uint8Array(exchange.getPublicKey());
};

/** The same by the library, for a Node.js whose OpenSSL was built without SM2. */
export const sm2PointWithoutOpenssl: PointOf = (secret) =>
  new Uint8Array(
    Buffer.from(library.sm2.getPublicKeyFromPrivateKey(Buffer.from(secret).toString('hex')), 'hex'),
  );

const pointOf: PointOf = getCurves().includes('SM2') ? nativePoint : sm2PointWithoutOpenssl;

/** From the system's randomness: the library would stretch 32 bytes of it by RC4 for the life of the process. */
function newSecret(): Uint8Array {
  const drawn = new Uint8Array(randomBytes(32));
  return isSm2Secret(drawn) ? drawn : newSecret();
}

const pairOf = (secret: Uint8Array) => ({ secret, publicKey: pointOf(secret) });

function sign(secret: Uint8Array, text: string): Uint8Array {
  return signSm2(text, pairOf(secret), pairOf(newSecret()), sm3) ?? sign(secret, text);
}

/**
 * SM2 with SM3 (GB/T 32918.2-2016). node:crypto signs by SM2, but cannot be told the signer's identifier, which goes
 * into the digest: so only the points are its work.
 */
export const signBySm2: Signing = { newSecret, publicKeyOf: pointOf, sign };
