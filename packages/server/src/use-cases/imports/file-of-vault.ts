import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FileVault, ImportRecord } from '@bihuan/store';

/** Where a copy is made, and of what. */
interface Lending {
  vault: FileVault;
  workFolder: string;
}

/** No conversion takes as long: what is older was left behind by a program that died. */
const LEFT_BEHIND_MILLISECONDS = 60 * 60 * 1000;

/**
 * Lends a copy of a kept file to a reader that wants a path; the vault may be an object store. The copy is
 * gone afterwards.
 */
export async function withFileOfVault<T>(
  { vault, workFolder }: Lending,
  { sha256 }: Pick<ImportRecord, 'sha256'>,
  use: (path: string) => Promise<T>,
): Promise<T> {
  if (sha256 === null) throw new Error('an import without a file has nothing to convert');
  await mkdir(workFolder, { recursive: true, mode: 0o700 });
  const path = join(workFolder, randomUUID());
  try {
    await pipeline(vault.read(sha256), createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    return await use(path);
  } finally {
    await rm(path, { force: true });
  }
}

/** Removes copies, and files that came by half, that a program left behind when it died. */
export async function sweepLeftBehind({ vault, workFolder }: Lending): Promise<void> {
  const before = Date.now() - LEFT_BEHIND_MILLISECONDS;
  await vault.sweep(before);
  const names = await readdir(workFolder).catch(() => []);
  for (const name of names) {
    const path = join(workFolder, name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
    if (mtimeMs < before) await rm(path, { recursive: true, force: true });
  }
}
