import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { CannotRun } from '../cannot-run.js';
import type { Io } from '../io.js';

function sentenceOf(path: string, error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return `写不了 ${path}：没有这个文件夹。请先建好文件夹，或换一个位置。`;
  if (code === 'EISDIR') return `写不了 ${path}：那里是一个文件夹。请写出文件名。`;
  if (code === 'ENOSPC') return `写不了 ${path}：磁盘满了。请腾出空间再试。`;
  return `写不了 ${path}：没有写权限，或文件正被占用。请换一个位置。`;
}

/** Writes a file so that it is there whole or not at all: beside its place first, then renamed. */
async function writeWhole(path: string, bytes: string | Uint8Array): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}`);
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/**
 * Gives the answer: to the file that `-o` names, or to standard output.
 * @throws CannotRun where the file cannot be written
 */
export async function writeOutput(
  io: Io,
  path: string | undefined,
  bytes: string | Uint8Array,
): Promise<void> {
  if (path === undefined || path === '-') return io.out(bytes);
  await writeWhole(resolve(io.folder, path), bytes).catch((error: unknown) => {
    throw new CannotRun(sentenceOf(path, error), { cause: error });
  });
}
