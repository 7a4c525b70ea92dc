/** Writes a backup while the program is in use, and reads it again before it counts. */

import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { appliedMigrations, openFileVault, openStore, type Store } from '@bihuan/store';
import { startObstacle } from '../../config/start-obstacles.js';
import { ArchiveWriter } from '../archive/archive-writer.js';
import { sealingStream } from '../archive/sealing-stream.js';
import {
  CONTENTS_NAME,
  type Contents,
  FORMAT,
  FORMAT_VERSION,
  HEAD_NAME,
  type Head,
} from './backup-contents.js';
import { BackupProblem, systemProblem } from './backup-problem.js';
import { copyDatabase } from './copy-database.js';
import { copyFiles, copyKeys, keptBytes } from './copy-files.js';
import type { LedgerPlace } from './ledger-place.js';
import { type SoundBackup, walkBackup } from './walk-backup.js';

/** What is being done; rows are counted in rows, everything else in bytes. */
export type BackupPhase = 'rows' | 'files' | 'check';

export interface BackupOptions {
  /** Encrypts the backup, and takes the private key of the log into it; null for a plain one. */
  passphrase: string | null;
  /** Version of the program. */
  program: string;
  /** UTC instant. */
  at: string;
  signal?: AbortSignal;
  onProgress?: (phase: BackupPhase, done: number, total: number) => void;
}

export interface BackupReport extends SoundBackup {
  /** Absolute. */
  path: string;
  bytes: number;
  isSealed: boolean;
}

const LEAST_PASSPHRASE = 12;

/**
 * Writes a backup of the ledger to `target`: a file that is not there yet, or a folder, in which it is named after
 * its time. The database is read as it was at one moment, then the files; nothing is changed or stopped. The file
 * appears under its name only after it has been read again from its first byte to its last.
 * @throws BackupProblem; the database's error where it cannot be opened
 */
export async function writeBackup(
  place: LedgerPlace,
  target: string,
  options: BackupOptions,
): Promise<BackupReport> {
  const { passphrase, signal, onProgress } = options;
  if (passphrase !== null) requireLength(passphrase);
  const path = await freePath(resolve(target), options);
  const temporary = `${path}.${randomUUID().slice(0, 8)}.part`;
  try {
    const store = await openAsItIs(place);
    await toFile(temporary, options, (archive) => fill(archive, store, place, options)).finally(() =>
      store.close(),
    );
    const sound = await walkBackup(
      { path: temporary, passphrase },
      {},
      { signal: signal ?? null, onProgress: (done, total) => onProgress?.('check', done, total) },
    );
    const { size } = await stat(temporary);
    await rename(temporary, path);
    await syncFolder(dirname(path));
    return { ...sound, path, bytes: size, isSealed: passphrase !== null };
  } catch (error) {
    throw systemProblem(error, path, 'folderMissing');
  } finally {
    await rm(temporary, { force: true });
  }
}

function requireLength(passphrase: string): void {
  const found = [...passphrase].length;
  if (found < LEAST_PASSPHRASE)
    throw new BackupProblem('shortPassphrase', { least: LEAST_PASSPHRASE, found });
}

/** An older backup is never written over. */
async function freePath(target: string, { at, passphrase }: BackupOptions): Promise<string> {
  const found = await stat(target).catch(() => null);
  if (found && !found.isDirectory()) throw new BackupProblem('alreadyThere', { path: target });
  if (!found) return target;
  const moment = at.replace(/\.\d+/, '').replace(/[-:]/g, '');
  const path = join(target, `bihuan-${moment}.tar${passphrase === null ? '' : '.sealed'}`);
  if (await stat(path).catch(() => null)) throw new BackupProblem('alreadyThere', { path });
  return path;
}

/** Not brought up to date: a backup is what one makes before that. */
async function openAsItIs({ dataFolder, databaseUrl }: LedgerPlace): Promise<Store> {
  const place = databaseUrl === null ? { dataDir: dataFolder } : { databaseUrl };
  return openStore(place, { schema: 'asItIs' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new BackupProblem('ledgerMissing', { path: dataFolder });
    throw startObstacle(error, { dataFolder, port: 0 });
  });
}

/** Streams an archive to disk; durable when it returns. */
async function toFile(
  path: string,
  { passphrase, at }: BackupOptions,
  write: (archive: ArchiveWriter) => Promise<void>,
): Promise<void> {
  const sink = passphrase === null ? new PassThrough() : await sealingStream(passphrase);
  const written = pipeline(sink, createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }));
  const filled = write(new ArchiveWriter(sink, at)).then(
    () => void sink.end(),
    (error) => void sink.destroy(error),
  );
  await Promise.all([written, filled]);
}

async function fill(
  archive: ArchiveWriter,
  store: Store,
  { dataFolder }: LedgerPlace,
  options: BackupOptions,
): Promise<void> {
  const signal = options.signal ?? null;
  const kept = await keptBytes(dataFolder);
  const { head, files, tables, parts } = await store.snapshot(async (tx) => {
    const migrations = await appliedMigrations(tx);
    const head = await addJson(archive, HEAD_NAME, headOf(store, migrations, options));
    const onProgress = (done: number, total: number) => options.onProgress?.('rows', done, total);
    return { head, ...(await copyDatabase(tx, archive, { signal, onProgress })) };
  });
  const copied = await copyFiles(openFileVault(join(dataFolder, 'files')), files, archive, {
    signal,
    onProgress: (done, total) => options.onProgress?.('files', done, total),
  });
  const keys = await copyKeys(dataFolder, archive, { isSealed: options.passphrase !== null, kept });
  const contents: Contents = { tables, parts: [head, ...parts, ...keys], files: copied };
  await addJson(archive, CONTENTS_NAME, contents);
  await archive.end();
}

function headOf({ engine }: Store, migrations: string[], { program, at }: BackupOptions): Head {
  return { format: FORMAT, version: FORMAT_VERSION, program, engine, at, migrations };
}

async function addJson(archive: ArchiveWriter, name: string, value: Head | Contents) {
  const bytes = Buffer.from(`${JSON.stringify(value, null, 1)}\n`);
  return { name, size: bytes.length, sha256: await archive.add(name, bytes) };
}

/** A name is durable once its folder is synced; Windows journals renames and cannot open a folder. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}
