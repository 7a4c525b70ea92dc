/** Puts the parts of a backup where they belong, all of them or none of the rows. */

import { randomUUID } from 'node:crypto';
import { link, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  clearFreshStore,
  firstWithRecords,
  KEPT_FILE,
  openFileVault,
  PUBLIC_FILE,
  putRows,
  type Store,
  setSequences,
  type TableShape,
  tablesToCopy,
} from '@bihuan/store';
import type { ArchiveFile } from '../archive/open-archive.js';
import { type Contents, KEY_FILES } from './backup-contents.js';
import { BackupProblem } from './backup-problem.js';
import { type Visitor, type WalkOptions, walkBackup } from './walk-backup.js';

/** What a backup says of its log outside the rows; each null where it says nothing. */
export interface BackedUpLog {
  /** Text of `log.pub`. */
  publicKey: string | null;
  /** Signed note: the last checkpoint that was kept beside the key. */
  kept: string | null;
}

/**
 * Loads a backup that has been found sound into a store that was just made with the same migrations. Files go into
 * the folder before the rows are committed, so that no row stands without its file; a second try finds them there.
 * The kept checkpoint does not: it is put in place when everything else is.
 * @throws BackupProblem `targetNotEmpty`, or what `walkBackup` finds
 */
export async function loadBackup(
  store: Store,
  file: ArchiveFile,
  contents: Contents,
  dataFolder: string,
  options: WalkOptions,
): Promise<BackedUpLog> {
  const vault = openFileVault(join(dataFolder, 'files'));
  const log: BackedUpLog = { publicKey: null, kept: null };
  await store.transaction(async (tx) => {
    const shapes = await tablesToCopy(tx);
    const table = await firstWithRecords(tx, shapes);
    if (table !== null) throw new BackupProblem('targetNotEmpty', { table });
    const columnsOf = sameColumns(contents, shapes);
    await clearFreshStore(tx, shapes);
    const visitor: Visitor = {
      async rows(name, lines) {
        const columns = columnsOf(name);
        const rows = lines.toString('utf8').trimEnd().split('\n').map(asRow);
        if (!areRows(rows, columns.length)) throw new BackupProblem('altered', { part: name });
        await putRows(tx, { table: name, columns, rows });
      },
      async file(sha256, content) {
        if (!contents.files.damaged.includes(sha256)) await vault.put(content);
      },
      async key(name, bytes) {
        if (name === PUBLIC_FILE) log.publicKey = bytes.toString('utf8');
        if (name === KEPT_FILE) log.kept = bytes.toString('utf8');
        else await keepKey(dataFolder, name, bytes);
      },
    };
    await walkBackup(file, visitor, options);
    await setSequences(tx);
  });
  return log;
}

/** Null for a line that is no row: sound digests do not keep a forger from writing one. */
function asRow(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return null;
  }
}

function areRows(values: readonly unknown[], width: number): values is unknown[][] {
  return values.every((value) => Array.isArray(value) && value.length === width);
}

/** The columns of each table of the backup. The migrations are the same, so they are those of the store. */
function sameColumns({ tables }: Contents, shapes: readonly TableShape[]): (table: string) => string[] {
  const listed = new Map(tables.map(({ name, columns }) => [name, columns]));
  for (const { name, columns } of shapes) {
    const found = listed.get(name)?.toSorted().join();
    if (found !== columns.toSorted().join()) throw new BackupProblem('altered', { part: name });
  }
  return (table) => {
    const columns = shapes.some(({ name }) => name === table) ? listed.get(table) : undefined;
    if (!columns) throw new BackupProblem('altered', { part: table });
    return columns;
  };
}

/** Whole or not at all, and never over a key that is there. */
async function keepKey(folder: string, name: string, bytes: Buffer): Promise<void> {
  const kind = KEY_FILES.find((key) => key.name === name);
  if (!kind) throw new BackupProblem('altered', { part: name });
  const temporary = join(folder, `.${name}-${randomUUID()}`);
  try {
    await writeFile(temporary, bytes, { flag: 'wx', mode: kind.isSecret ? 0o600 : 0o644, flush: true });
    await link(temporary, join(folder, name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(temporary, { force: true });
  }
}
