/**
 * The form of an encrypted archive. The key comes from the passphrase by scrypt (RFC 7914); the contents follow in
 * chunks of AES-256-GCM in the STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizár 2015): the nonce holds the
 * number of the chunk and whether it is the last, so that chunks cannot be moved, dropped or cut off unnoticed.
 *
 *     magic 16 | log2 N 1 | nonce prefix 7 | salt 16 | HMAC-SHA-256 over these 40 bytes 32 | chunks
 */

import { createHmac, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

export const SEALED_MAGIC = Buffer.from('bihuan-sealed-1\n', 'ascii');
export const HEADER_BYTES = 72;
/** Of contents; sealed, a chunk is longer by its tag. */
export const CHUNK_BYTES = 64 * 1024;
export const TAG_BYTES = 16;
export const CIPHER = 'aes-256-gcm';

/** 128 MiB and about half a second for each guess at a passphrase. */
export const SCRYPT_LOG2N = 17;
/** A forged header must not take all memory. */
const MOST_LOG2N = 20;
const BLOCK_SIZE = 8;
const PLACES = { log2n: 16, prefix: 17, salt: 24, mac: 40 };

export interface SealedHeader {
  log2n: number;
  /** 7 bytes. */
  prefix: Buffer;
  /** 16 bytes. */
  salt: Buffer;
}

/** What the passphrase becomes. */
export interface SealKeys {
  cipher: Buffer;
  /** Tells a wrong passphrase from an altered archive, and binds the archive to one key. */
  mac: Buffer;
}

/** The same passphrase typed on another system may be composed differently: it counts as the same. */
export async function sealKeys(passphrase: string, { log2n, salt }: SealedHeader): Promise<SealKeys> {
  const options = { N: 2 ** log2n, r: BLOCK_SIZE, p: 1, maxmem: 256 * BLOCK_SIZE * 2 ** log2n };
  const derive = promisify<string, Buffer, number, typeof options, Buffer>(scrypt);
  const both = await derive(passphrase.normalize('NFC'), salt, 64, options);
  return { cipher: both.subarray(0, 32), mac: both.subarray(32) };
}

export function headerBytes({ log2n, prefix, salt }: SealedHeader, { mac }: SealKeys): Buffer {
  const head = Buffer.concat([SEALED_MAGIC, Buffer.from([log2n]), prefix, salt]);
  return Buffer.concat([head, createHmac('sha256', mac).update(head).digest()]);
}

/** Null for what is no header of this form. */
export function parseHeader(bytes: Buffer): SealedHeader | null {
  const log2n = bytes[PLACES.log2n] ?? 0;
  const isOurs = bytes.length === HEADER_BYTES && bytes.subarray(0, SEALED_MAGIC.length).equals(SEALED_MAGIC);
  if (!isOurs || log2n < 10 || log2n > MOST_LOG2N) return null;
  return {
    log2n,
    prefix: bytes.subarray(PLACES.prefix, PLACES.salt),
    salt: bytes.subarray(PLACES.salt, PLACES.mac),
  };
}

/** Whether the header was made with these keys. */
export function isHeaderOf(bytes: Buffer, { mac }: SealKeys): boolean {
  const expected = createHmac('sha256', mac).update(bytes.subarray(0, PLACES.mac)).digest();
  return timingSafeEqual(expected, bytes.subarray(PLACES.mac));
}

/** Prefix, number of the chunk from 0, and 1 for the last. */
export function nonceOf(prefix: Buffer, chunk: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  prefix.copy(nonce);
  nonce.writeUInt32BE(chunk, 7);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}
