/** Seals the log: numbers the events that wait, and signs a checkpoint about all of them. */

import { setImmediate as turn } from 'node:timers/promises';
import type { CheckpointRecord } from '../log/checkpoints.js';
import { LogRefused } from '../log/log-refused.js';
import type { Store } from '../store.js';
import { keepCheckpoint, readKept } from './kept-checkpoint.js';
import { type LogSigner, makeKey, privateKeyFile, readSigner } from './log-key-file.js';
import { sealBatch } from './seal-batch.js';

/** Events per transaction: some milliseconds of SQLite, during which nothing else is answered. */
const BATCH = 500;

export interface SealOptions {
  /** The present instant, UTC. */
  now: () => string;
  signal?: AbortSignal;
  /** Told the number of events sealed so far. */
  onProgress?: (added: number) => void;
}

export interface SealReport {
  /** Events that were sealed now. */
  added: number;
  /** About all events that had been committed; an old one where nothing was new. */
  checkpoint: CheckpointRecord;
  /** No checkpoint lay beside the key of a log that had been sealed: what it was before is the database's word. */
  tookOnTrust: boolean;
  /** The access log was altered behind what was signed of it; the checkpoint repeats what was signed. */
  accessIsBroken: boolean;
}

/**
 * Seals what has been committed. The key lies in `keyFolder` and is made at the first seal; the last checkpoint is
 * kept beside it. Safe in several programs at once: they take turns.
 * @throws LogRefused when the key is not that of the log, or the log was altered since the last checkpoint, be it
 * the one in the database or the one that was kept
 */
export async function sealLog(store: Store, keyFolder: string, options: SealOptions): Promise<SealReport> {
  const signer = await signerFor(store, keyFolder);
  let tookOnTrust: boolean | null = null;
  let added = 0;
  while (true) {
    options.signal?.throwIfAborted();
    // Read before the transaction begins: what was kept by then is committed, and must be seen in it.
    const kept = await readKept(keyFolder, signer.key);
    tookOnTrust ??= kept === null && (await logPublicKey(store)) !== null;
    const step = { signer, kept, now: options.now(), limit: BATCH };
    const { added: more, checkpoint, accessIsBroken } = await store.transaction((tx) => sealBatch(tx, step));
    added += more;
    options.onProgress?.(added);
    if (checkpoint) {
      // Only now: what is kept must never be ahead of the database.
      await keepCheckpoint(keyFolder, signer.key, checkpoint.note);
      return { added, checkpoint, tookOnTrust, accessIsBroken };
    }
    await turn();
  }
}

/** A key is made only for a log that has none: one that was lost must not be replaced unseen. */
async function signerFor(store: Store, keyFolder: string): Promise<LogSigner> {
  const kept = await readSigner(keyFolder);
  if (kept && kept.key.crypto !== store.crypto) {
    throw new LogRefused('keyOfOtherCrypto', privateKeyFile(keyFolder));
  }
  if (kept) return kept;
  if ((await logPublicKey(store)) !== null) throw new LogRefused('keyMissing', privateKeyFile(keyFolder));
  await makeKey(keyFolder, store.crypto.name);
  const made = await readSigner(keyFolder);
  if (!made) throw new LogRefused('keyMissing', privateKeyFile(keyFolder));
  return made;
}

/** The public key of the log as text; null before the first seal. */
export async function logPublicKey(store: Store): Promise<string | null> {
  const query = store.read(({ db }) => db.selectFrom('log_head').select('public_key').executeTakeFirst());
  return (await query)?.public_key ?? null;
}
