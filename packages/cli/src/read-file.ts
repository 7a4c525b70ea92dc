import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { CannotRun } from './cannot-run.js';
import type { Io } from './io.js';

/** Stands for standard input on the command line. */
export const STDIN = '-';

async function bytesOfStdin({ stdin }: Io): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

function sentenceOf(file: string, error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return `没有找到 ${file}。请看看路径和文件名。`;
  if (code === 'EISDIR') return `${file} 是一个文件夹。请写出里面的文件。`;
  if (code === 'EACCES' || code === 'EPERM') return `没有读 ${file} 的权限。请换一个用户或改权限。`;
  return `读不了 ${file}。请看看文件是否还在、磁盘是否正常。`;
}

/** The bytes of a file, or of standard input for `-`. @throws CannotRun */
export async function bytesOf(io: Io, file: string): Promise<Uint8Array> {
  if (file === STDIN) return bytesOfStdin(io);
  return readFile(resolve(io.folder, file)).catch((error: unknown) => {
    throw new CannotRun(sentenceOf(file, error), { cause: error });
  });
}

/** How a file is called in what is written about it. */
export function nameOf(file: string): string {
  return file === STDIN ? '标准输入' : basename(file);
}
