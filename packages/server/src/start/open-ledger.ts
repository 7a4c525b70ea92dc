import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type FileVault, openFileVault, openStore, type Store } from '@bihuan/store';
import type { Config } from '../config/config.js';
import { startObstacle } from '../config/start-obstacles.js';

/** The records and the files of one data folder, open. */
export interface OpenLedger {
  store: Store;
  vault: FileVault;
  close(): Promise<void>;
}

/** A folder that can be listed may still not be writable: only writing tells. */
async function requireWritable(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const probe = join(folder, `.write-test-${process.pid}`);
  await writeFile(probe, '', { flag: 'w' });
  await rm(probe, { force: true });
}

/**
 * Opens the records where the configuration says; an absent data folder is made, an old database is brought up
 * to date. Safe beside a running server.
 * @throws CannotStart with the way to mend what is wrong
 */
export async function openLedger(
  config: Pick<Config, 'dataFolder' | 'databaseUrl' | 'port'> & Partial<Pick<Config, 'recordCrypto'>>,
): Promise<OpenLedger> {
  const { dataFolder, databaseUrl, recordCrypto: crypto = null } = config;
  try {
    await requireWritable(dataFolder);
    const place = databaseUrl === null ? { dataDir: dataFolder } : { databaseUrl };
    const store = await openStore(place, { crypto });
    return { store, vault: openFileVault(join(dataFolder, 'files')), close: () => store.close() };
  } catch (error) {
    throw startObstacle(error, config);
  }
}
