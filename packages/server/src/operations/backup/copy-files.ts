/** Writes the files of the ledger, and the keys of its log, into an archive. */

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type FileVault, KEPT_FILE } from '@bihuan/store';
import type { ArchiveWriter } from '../archive/archive-writer.js';
import { type Contents, fileName, KEY_FILES, keyName } from './backup-contents.js';
import type { KnownFile } from './copy-database.js';

interface CopyOptions {
  signal: AbortSignal | null;
  /** Bytes. */
  onProgress: (done: number, total: number) => void;
}

/** Every file that the database knows. One that is missing or damaged is told, and does not stop the others. */
export async function copyFiles(
  vault: FileVault,
  known: readonly KnownFile[],
  archive: ArchiveWriter,
  { signal, onProgress }: CopyOptions,
): Promise<Contents['files']> {
  const list = createHash('sha256');
  const copied = { count: 0, bytes: 0, missing: [] as string[], damaged: [] as string[] };
  const total = known.reduce((sum, { size }) => sum + size, 0);
  let passed = 0;
  for (const { sha256, size } of known) {
    signal?.throwIfAborted();
    passed += size;
    if (!(await vault.has(sha256))) {
      copied.missing.push(sha256);
      continue;
    }
    const written = await archive.addStream(fileName(sha256), size, vault.read(sha256));
    if (written.sha256 !== sha256 || !written.hasItsSize) copied.damaged.push(sha256);
    list.update(`${sha256}\n`);
    copied.count += 1;
    copied.bytes += size;
    onProgress(passed, total);
  }
  return { ...copied, sha256: list.digest('hex') };
}

/** The checkpoint that is kept in the folder; read before the database, so that it is never ahead of it. */
export async function keptBytes(folder: string): Promise<Buffer | null> {
  return bytesOf(join(folder, KEPT_FILE));
}

/**
 * The keys that are there; the secret ones only where the archive is encrypted.
 * @param kept what `keptBytes` gave
 */
export async function copyKeys(
  folder: string,
  archive: ArchiveWriter,
  { isSealed, kept }: { isSealed: boolean; kept: Buffer | null },
): Promise<Contents['parts']> {
  const parts: Contents['parts'] = [];
  for (const { name, isSecret } of KEY_FILES) {
    if (isSecret && !isSealed) continue;
    const bytes = name === KEPT_FILE ? kept : await bytesOf(join(folder, name));
    if (!bytes) continue;
    parts.push({ name: keyName(name), size: bytes.length, sha256: await archive.add(keyName(name), bytes) });
  }
  return parts;
}

async function bytesOf(path: string): Promise<Buffer | null> {
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}
