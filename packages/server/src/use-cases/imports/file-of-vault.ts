import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FileVault, ImportRecord } from '@bihuan/store';

/**
 * Lends a copy of a kept file to a reader that wants a path; the vault may be an object store. The copy is
 * gone afterwards.
 */
export async function withFileOfVault<T>(
  vault: FileVault,
  { sha256 }: Pick<ImportRecord, 'sha256'>,
  use: (path: string) => Promise<T>,
): Promise<T> {
  if (sha256 === null) throw new Error('an import without a file has nothing to convert');
  const folder = await mkdtemp(join(tmpdir(), 'bihuan-'));
  const path = join(folder, randomUUID());
  try {
    await pipeline(vault.read(sha256), createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    return await use(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
