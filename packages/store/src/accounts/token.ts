/** Tokens of sessions and links: given out once, kept as digests only. */

import { createHash, randomBytes } from 'node:crypto';

const TOKEN_BYTES = 32;

/** A fresh token, fit for a cookie and for an address. */
export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** What is kept of a token or a code. It is random enough that nothing slower than SHA-256 is needed. */
export function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
