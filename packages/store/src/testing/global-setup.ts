/**
 * For vitest's `globalSetup`: one PostgreSQL server for the whole run, instead of one per test file, and one folder for
 * everything temporary, so that nothing is left behind, whatever a test forgets or is kept from doing.
 */

import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { postgresBinaries } from './postgres-binaries.js';
import { startPostgres } from './postgres-server.js';

/** Sets up what tests share; @returns what takes it away when the run has ended. */
export default async function sharedByTests(): Promise<() => Promise<void>> {
  const removeFolder = ownTemporaryFolder();
  const stop = await sharedPostgres();
  return async () => {
    await stop();
    removeFolder();
  };
}

/** Lets `tmpdir()` name a folder of this run, here, in the tests, and in the programs that they start. */
function ownTemporaryFolder(): () => void {
  removeFoldersOfTheDead();
  const folder = mkdtempSync(join(tmpdir(), `bihuan-run-${process.pid}-`));
  // A database server that does not run as root passes through it to its own folder.
  chmodSync(folder, 0o711);
  for (const name of ['TMPDIR', 'TMP', 'TEMP']) process.env[name] = folder;
  return () => remove(folder);
}

/** A run that was killed could not take its folder away. What belongs to other users of this machine is theirs. */
function removeFoldersOfTheDead(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = /^bihuan-run-(\d+)-/.exec(name)?.[1];
    if (pid === undefined || isAlive(Number(pid))) continue;
    const folder = join(tmpdir(), name);
    // None any more: another run has taken it away meanwhile.
    const owner = statSync(folder, { throwIfNoEntry: false })?.uid;
    if (owner === process.getuid?.()) remove(folder);
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

async function sharedPostgres(): Promise<() => Promise<void>> {
  const binaries = postgresBinaries();
  if (process.env.TEST_DATABASE_URL !== undefined || binaries === null) return async () => {};
  const server = await startPostgres(binaries);
  process.env.TEST_DATABASE_URL = server.url;
  return () => server.stop();
}
