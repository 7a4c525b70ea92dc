import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { syncFolder } from './sync-folder.js';

/**
 * Writes a file in place of the one that may be there: whenever the program ends, one of the two is there, whole;
 * durable when it returns.
 * @param mode who may do what with it: `0o600`
 */
export async function replaceWhole(file: string, text: string, mode: number): Promise<void> {
  const folder = dirname(file);
  const temporary = join(folder, `.${basename(file)}-${randomUUID()}`);
  try {
    const handle = await open(temporary, 'wx', mode);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } finally {
    await rm(temporary, { force: true });
  }
  await syncFolder(folder);
}
