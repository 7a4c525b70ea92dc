/** The key of the secret box, in a file of its own that only its owner reads. */

import { randomBytes, randomUUID } from 'node:crypto';
import { link, open, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncFolder } from '../files/sync-folder.js';

const KEY_BYTES = 32;

/**
 * Reads the key from this file, which is made when it is not there; of several programs that make it at once, the
 * first one's stays. Several servers share one key: give each the same file.
 * @throws Error when the file holds something else
 */
export async function secretKeyOf(file: string): Promise<Uint8Array> {
  const known = await readKey(file);
  if (known) return known;
  await makeKey(file);
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

async function makeKey(file: string): Promise<void> {
  const temporary = join(dirname(file), `.secret-${randomUUID()}`);
  const handle = await open(temporary, 'wx', 0o600);
  try {
    await handle.writeFile(`${randomBytes(KEY_BYTES).toString('base64')}\n`);
    await handle.sync();
    // A link is made whole or not at all, and never over another file.
    await link(temporary, file);
    await syncFolder(dirname(file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await handle.close();
    await rm(temporary, { force: true });
  }
}
