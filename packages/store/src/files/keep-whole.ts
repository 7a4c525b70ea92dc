import { randomUUID } from 'node:crypto';
import { link, open, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { syncFolder } from './sync-folder.js';

/**
 * Makes a file that is there whole or not at all, whenever the program ends, and durable; one that is there already
 * stays, also one that another program has made meanwhile.
 * @param mode who may do what with it: `0o600`
 */
export async function keepWhole(file: string, text: string, mode: number): Promise<void> {
  const folder = dirname(file);
  const temporary = join(folder, `.${basename(file)}-${randomUUID()}`);
  const handle = await open(temporary, 'wx', mode);
  try {
    await handle.writeFile(text);
    await handle.sync();
    // A link is never made over another file.
    await link(temporary, file);
    await syncFolder(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await handle.close();
    await rm(temporary, { force: true });
  }
}
