import { open } from 'node:fs/promises';

/**
 * Makes the names in a folder durable: a file that was synced is lost all the same when the power fails before its
 * name is on disk. Windows cannot open a folder; its file system journals names.
 */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}
