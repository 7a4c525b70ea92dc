/** Opens a backup file, encrypted or not. */

import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { BackupProblem } from '../backup/backup-problem.js';
import { ByteReader } from './byte-reader.js';
import { openSealed } from './open-sealed.js';
import { type ArchivePart, readArchive } from './read-archive.js';
import { SEALED_MAGIC } from './sealed-format.js';

/** What all versions of the encrypted form begin with. */
const SEALED = SEALED_MAGIC.subarray(0, 'bihuan-sealed-'.length);
const PORTION_BYTES = 1024 * 1024;

export interface ArchiveFile {
  path: string;
  /** Null where none was given; not looked at for a file that is not encrypted. */
  passphrase: string | null;
}

interface ReadOptions {
  signal: AbortSignal | null;
  /** Bytes of the file. */
  onProgress: (done: number, total: number) => void;
}

/** Whether the file is encrypted. @throws the system's error */
export async function isSealed(path: string): Promise<boolean> {
  const reader = new ByteReader(createReadStream(path, { end: SEALED.length - 1 }));
  return (await reader.upTo(SEALED.length)).equals(SEALED);
}

/**
 * The parts of a backup file. The file is closed when they are read or given up.
 * @throws BackupProblem for what is damaged or cannot be opened; the system's error
 */
export async function* openArchive(
  { path, passphrase }: ArchiveFile,
  options: ReadOptions,
): AsyncGenerator<ArchivePart> {
  const sealed = await isSealed(path);
  if (sealed && passphrase === null) throw new BackupProblem('passphraseNeeded');
  const file = new ByteReader(await countedBytes(path, options));
  try {
    const plain = sealed && passphrase !== null ? new ByteReader(openSealed(file, passphrase)) : file;
    yield* readArchive(plain);
  } finally {
    await file.close();
  }
}

async function countedBytes(
  path: string,
  { signal, onProgress }: ReadOptions,
): Promise<AsyncIterable<Buffer>> {
  const { size } = await stat(path);
  const stream = createReadStream(path, { highWaterMark: PORTION_BYTES, ...(signal && { signal }) });
  return counted(stream, (done) => onProgress(done, size));
}

async function* counted(stream: AsyncIterable<Buffer>, onProgress: (done: number) => void) {
  let done = 0;
  for await (const piece of stream) {
    yield piece;
    done += piece.length;
    onProgress(done);
  }
}
