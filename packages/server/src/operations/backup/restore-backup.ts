/** Puts a backup into an empty place, and checks that what came out is what went in. */

import { mkdir } from 'node:fs/promises';
import { openCheckpoint, parsePublicKey } from '@bihuan/domain';
import {
  fillSearchIndex,
  knownMigrations,
  logPublicKey,
  openStore,
  recordCryptos,
  type SchemaChoice,
  SchemaMismatch,
  type Store,
} from '@bihuan/store';
import { startObstacle } from '../../config/start-obstacles.js';
import type { ArchiveFile } from '../archive/open-archive.js';
import type { Head } from './backup-contents.js';
import { BackupProblem, systemProblem } from './backup-problem.js';
import { type BackedUpTrust, type CheckedRecords, checkRestored } from './check-restored.js';
import type { LedgerPlace } from './ledger-place.js';
import { type BackedUpLog, loadBackup } from './load-backup.js';
import type { RestoreOptions } from './restore-options.js';
import { type SettledCheckpoint, settleKeptCheckpoint } from './settle-kept-checkpoint.js';
import { type SoundBackup, walkBackup } from './walk-backup.js';

export interface RestoreReport extends SoundBackup, CheckedRecords {
  /** From where the log is sealed on, and what was given up by that. */
  checkpoint: SettledCheckpoint;
}

/**
 * Reads a backup from its first byte to its last. @returns what it holds, once all of it agrees
 * @throws BackupProblem for the first thing that does not
 */
export async function verifyBackup(file: ArchiveFile, options: RestoreOptions = {}): Promise<SoundBackup> {
  return walkBackup(file, {}, walkOptions('check', options)).catch((error: unknown) => {
    throw systemProblem(error, file.path, 'fileMissing');
  });
}

/**
 * Restores a backup of either engine into an empty place of either engine. Nothing is touched before the whole
 * backup has been read and found sound; the rows come in one transaction. Then the log and the access log are verified,
 * and the state compared with what the events make. Restoring is the one way back behind a checkpoint that was signed: at last, the
 * one that the backup ends with is kept beside the key.
 * @throws BackupProblem; the database's error where it cannot be opened
 */
export async function restoreBackup(
  file: ArchiveFile,
  place: LedgerPlace,
  options: RestoreOptions = {},
): Promise<RestoreReport> {
  const sound = await verifyBackup(file, options);
  requireKnown(sound.head);
  let log: BackedUpLog;
  try {
    await mkdir(place.dataFolder, { recursive: true, mode: 0o700 });
    log = await load(file, place, sound, options);
  } catch (error) {
    if (error instanceof SchemaMismatch) throw new BackupProblem('targetNewer');
    throw systemProblem(error, place.dataFolder, 'folderMissing');
  }
  // What an earlier version has written is brought up to date here.
  return withStore(place, 'latest', async (store) => {
    await indexWords(store, sound, options);
    const trust = trustOf(log, await logPublicKey(store));
    const found = await checkRestored(store, place, trust, options);
    return { ...sound, ...found, checkpoint: await settleKeptCheckpoint(store, place.dataFolder, trust) };
  });
}

function requireKnown({ migrations }: Head): void {
  const known = knownMigrations();
  const isOurs = migrations.length > 0 && migrations.every((name, index) => known[index] === name);
  if (!isOurs) throw new BackupProblem('newerFormat');
}

async function load(
  file: ArchiveFile,
  place: LedgerPlace,
  { head, contents }: SoundBackup,
  options: RestoreOptions,
): Promise<BackedUpLog> {
  const schema = { upTo: head.migrations.at(-1) ?? '' };
  return withStore(place, schema, (store) =>
    loadBackup(store, file, contents, place.dataFolder, walkOptions('load', options)),
  );
}

async function withStore<T>(
  { dataFolder, databaseUrl }: LedgerPlace,
  schema: SchemaChoice,
  use: (store: Store) => Promise<T>,
): Promise<T> {
  const place = databaseUrl === null ? { dataDir: dataFolder } : { databaseUrl };
  const store = await openStore(place, { schema }).catch((error: unknown) => {
    // a newer target has a sentence of its own here
    throw error instanceof SchemaMismatch ? error : startObstacle(error, { dataFolder, port: 0 });
  });
  return use(store).finally(() => store.close());
}

async function indexWords(
  store: Store,
  { contents }: SoundBackup,
  { signal, onProgress }: RestoreOptions,
): Promise<void> {
  const total = contents.tables.find(({ name }) => name === 'findings')?.rows ?? 0;
  await store.transaction((tx) =>
    fillSearchIndex(tx, (done) => onProgress?.('index', done, total), signal ?? null),
  );
}

/** By the key in the backup rather than the one among its rows, which may have been exchanged with the rest. */
function trustOf({ publicKey, kept }: BackedUpLog, keyInRows: string | null): BackedUpTrust {
  const key = parsePublicKey(publicKey ?? keyInRows ?? '', recordCryptos);
  return { key, backedUp: key && kept !== null ? openCheckpoint(kept, key) : null };
}

function walkOptions(phase: 'check' | 'load', { signal, onProgress }: RestoreOptions) {
  return {
    signal: signal ?? null,
    onProgress: (done: number, total: number) => onProgress?.(phase, done, total),
  };
}
