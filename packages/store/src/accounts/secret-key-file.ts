/** The key of the secret box, in a file of its own that only its owner reads. */

import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { keepWhole } from '../files/keep-whole.js';

const KEY_BYTES = 32;

/**
 * Reads the key from this file, which is made when it is not there; of several programs that make it at once, the
 * first one's stays. Several servers share one key: give each the same file.
 * @throws Error when the file holds something else
 */
export async function secretKeyOf(file: string): Promise<Uint8Array> {
  const known = await readKey(file);
  if (known) return known;
  await keepWhole(file, `${randomBytes(KEY_BYTES).toString('base64')}\n`, 0o600);
  const made = await readKey(file);
  if (!made) throw new Error(`${file}: the key was made and cannot be read`);
  return made;
}

async function readKey(file: string): Promise<Uint8Array | null> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return null;
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length === KEY_BYTES) return new Uint8Array(key);
  throw new Error(`${file}: expected ${KEY_BYTES} bytes in base64, found ${key.length}`);
}
