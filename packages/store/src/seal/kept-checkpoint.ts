/**
 * The last checkpoint that was signed, kept beside the key: whoever can write the database cannot make the sealer
 * forget what it has signed. It is written after the database has the checkpoint on disk: a program that ends in
 * between leaves the checkpoint before it, from which the log goes on too.
 */

import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Checkpoint, type NoteKey, openCheckpoint } from '@bihuan/domain';
import { replaceWhole } from '../files/replace-whole.js';
import { syncFolder } from '../files/sync-folder.js';
import { LogRefused } from '../log/log-refused.js';

/** Its name in the data folder. */
export const KEPT_FILE = 'log.last';

export interface KeptCheckpoint {
  /** Signed note. */
  note: string;
  checkpoint: Checkpoint;
}

/**
 * The checkpoint that is kept in this folder; null where none is.
 * @throws LogRefused `keptUnreadable` for one that this key has not signed
 */
export async function readKept(folder: string, key: NoteKey): Promise<KeptCheckpoint | null> {
  const file = join(folder, KEPT_FILE);
  const note = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (note === null) return null;
  const checkpoint = openCheckpoint(note, key);
  if (!checkpoint) throw new LogRefused('keptUnreadable', file);
  return { note, checkpoint };
}

/**
 * Keeps a checkpoint that is in the database for good, unless a later one is kept. Two servers with one folder that
 * keep at the same instant may leave the earlier of two: it is made good when either seals again.
 */
export async function keepCheckpoint(folder: string, key: NoteKey, note: string): Promise<void> {
  const kept = await readKept(folder, key);
  const size = openCheckpoint(note, key)?.size ?? 0;
  if (kept?.note === note || (kept && kept.checkpoint.size > size)) return;
  await replaceWhole(join(folder, KEPT_FILE), note, 0o600);
}

/** Keeps this one, or none, whatever was kept before: for a log that was restored. */
export async function resetKept(folder: string, note: string | null): Promise<void> {
  if (note !== null) return replaceWhole(join(folder, KEPT_FILE), note, 0o600);
  await rm(join(folder, KEPT_FILE), { force: true });
  await syncFolder(folder);
}
