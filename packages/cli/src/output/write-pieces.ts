import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { CannotRun } from '../cannot-run.js';
import type { Io } from '../io.js';

/**
 * Writes a long text piece by piece, so that the file is there whole or not at all.
 * @throws CannotRun where the file cannot be written
 */
export async function writePieces(io: Io, file: string, pieces: AsyncIterable<string>): Promise<void> {
  const path = resolve(io.folder, file);
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}`);
  try {
    const handle = await open(temporary, 'wx');
    try {
      for await (const piece of pieces) await handle.write(piece);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw isOfSystem(error) ? new CannotRun(`写不了 ${file}：${reasonOf(error)}`, { cause: error }) : error;
  }
}

const isOfSystem = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error;

function reasonOf({ code }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT') return '没有这个文件夹。请先建好文件夹，或换一个位置。';
  if (code === 'EISDIR') return '那里是一个文件夹。请写出文件名。';
  if (code === 'ENOSPC') return '磁盘满了。请腾出空间再试。';
  return '没有写权限，或文件正被占用。请换一个位置。';
}
