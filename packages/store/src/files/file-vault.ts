/** Where the bytes of files lie: by content, so that the same file is kept once and cannot change unnoticed. */

import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { syncFolder } from './sync-folder.js';

/** Hex SHA-256 and length of what was put in. */
export interface KeptFile {
  sha256: string;
  size: number;
}

/** An object store can take the folder's place. */
export interface FileVault {
  /** Keeps the bytes; when it returns they are on disk, whole. Putting the same bytes again changes nothing. */
  put(content: Uint8Array | AsyncIterable<Uint8Array>): Promise<KeptFile>;
  /** The bytes of a kept file. @throws the system's error when it is not there. */
  read(sha256: string): Readable;
  has(sha256: string): Promise<boolean>;
  /**
   * Removes what has come by half: a program died while it was put in. Another one may be putting something in now.
   * @param before milliseconds of the epoch: what was written since is left alone
   */
  sweep(before: number): Promise<void>;
}

/** A vault in a folder: `ab/cd/abcd…`, written aside, synced, then renamed. */
export function openFileVault(folder: string): FileVault {
  const aside = join(folder, 'incoming');
  const placeOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256.slice(2, 4), checked(sha256));
  return {
    async put(content) {
      const incoming = join(aside, randomUUID());
      try {
        const kept = await writeAside(incoming, content);
        await moveInto(incoming, placeOf(kept.sha256));
        return kept;
      } finally {
        await rm(incoming, { force: true });
      }
    },
    read: (sha256) => createReadStream(placeOf(sha256)),
    has: async (sha256) => (await stat(placeOf(sha256)).catch(() => null))?.isFile() ?? false,
    async sweep(before) {
      for (const name of await readdir(aside).catch(() => [])) {
        const path = join(aside, name);
        const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: before }));
        if (mtimeMs < before) await rm(path, { force: true });
      }
    },
  };
}

/** A digest comes from outside and becomes part of a path. */
function checked(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new TypeError('expected a hex SHA-256');
  return sha256;
}

async function writeAside(file: string, content: Uint8Array | AsyncIterable<Uint8Array>): Promise<KeptFile> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const hash = createHash('sha256');
  let size = 0;
  const measured = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      hash.update(chunk);
      size += chunk.length;
      done(null, chunk);
    },
  });
  const source = content instanceof Uint8Array ? [content] : content;
  await pipeline(Readable.from(source), measured, createWriteStream(file, { mode: 0o600, flush: true }));
  return { sha256: hash.digest('hex'), size };
}

/** The name is durable once its folder is synced, and so are the names of folders that were made for it. */
async function moveInto(incoming: string, place: string): Promise<void> {
  const folder = dirname(place);
  const made = await mkdir(folder, { recursive: true, mode: 0o700 });
  await rename(incoming, place);
  await syncFolder(folder);
  if (made === undefined) return;
  for (let above = folder; above !== dirname(made); above = dirname(above)) await syncFolder(dirname(above));
}
