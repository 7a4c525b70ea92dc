/** The hash is given from outside (node:crypto on a server, WebCrypto's twin in a browser): this core stays pure. */

import { bytesOfHex } from './bytes.js';

/** Hex digest of 32 bytes over the concatenation of the parts; strings count as their UTF-8 bytes. */
export type Hash = (...parts: readonly (string | Uint8Array)[]) => string;

/** The hash where it is SHA-256 whatever the record is made with. */
export type Sha256 = Hash;

/** RFC 6962, 2.1: leaves are prefixed 0x00 and nodes 0x01, so that none can be passed off as the other. */
const LEAF_PREFIX = Uint8Array.of(0);

/** Hex leaf hash of a line of the log (RFC 6962, 2.1). */
export function leafHash(line: string, hash: Hash): string {
  return hash(LEAF_PREFIX, line);
}

/**
 * Digest of a payload: salt bytes, then the canonical JSON. The salt (hex) goes when the payload is erased, so
 * that nobody can guess erased words from the digest.
 */
export function payloadDigest(salt: string, body: string, hash: Hash): string {
  return hash(bytesOfHex(salt), body);
}
