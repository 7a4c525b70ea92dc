/**
 * Seals secrets that must be read again (of authenticator apps), under a key that lies outside the database: a
 * copy of the database alone signs nobody in. AES-256-GCM.
 */

import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

export interface SecretBox {
  /** @param of what the secret belongs to; it can be opened for nothing else. */
  seal(secret: Uint8Array, of: string): string;
  /** @throws Error when it was sealed under another key, for something else, or was changed */
  open(sealed: string, of: string): Uint8Array;
}

/** The box of a key of 32 bytes. */
export function secretBox(key: Uint8Array): SecretBox {
  if (key.length !== KEY_BYTES) throw new Error(`expected a key of ${KEY_BYTES} bytes, found ${key.length}`);
  return {
    seal(secret, of) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(of));
      const hidden = Buffer.concat([cipher.update(secret), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), hidden]).toString('base64url');
    },
    open(sealed, of) {
      const bytes = Buffer.from(sealed, 'base64url');
      const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
      const options = { authTagLength: TAG_BYTES };
      const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES), options)
        .setAAD(Buffer.from(of))
        .setAuthTag(tag);
      const hidden = bytes.subarray(NONCE_BYTES + TAG_BYTES);
      return new Uint8Array(Buffer.concat([cipher.update(hidden), cipher.final()]));
    },
  };
}
