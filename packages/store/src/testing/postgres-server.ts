/** A PostgreSQL server for tests: its own folder, its own port, gone at the end. */

import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';

export interface PostgresServer {
  /** Of its maintenance database. */
  url: string;
  stop(): Promise<void>;
}

/** Nothing of a test need survive a power cut. */
const HASTY = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];
const PATIENCE_MS = 30_000;

/** Starts a server from the programs in `binaries`. */
export async function startPostgres(binaries: string): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'bihuan-postgres-'));
  const owner = unprivilegedOwner();
  const password = randomBytes(12).toString('hex');
  try {
    await initialise(binaries, folder, owner, password);
    const port = await freePort();
    const server = spawn(join(binaries, 'postgres'), serverArguments(folder, port), {
      ...owner,
      stdio: 'ignore',
    });
    const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
    return await running(server, folder, url);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** PostgreSQL refuses to run as root: then it runs as the user made for it, or as nobody. */
function unprivilegedOwner(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const idOf = (flag: string, user: string) =>
    Number(execFileSync('id', [flag, user], { stdio: 'pipe' }).toString());
  for (const user of ['postgres', 'nobody']) {
    try {
      return { uid: idOf('-u', user), gid: idOf('-g', user) };
    } catch {
      // Not a user of this machine: the next one.
    }
  }
  throw new Error('PostgreSQL cannot run as root, and there is no user postgres or nobody');
}

async function initialise(
  binaries: string,
  folder: string,
  owner: { uid?: number; gid?: number },
  password: string,
): Promise<void> {
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password);
  if (owner.uid !== undefined && owner.gid !== undefined) {
    chownSync(folder, owner.uid, owner.gid);
    chownSync(passwordFile, owner.uid, owner.gid);
  }
  chmodSync(passwordFile, 0o600);
  const options = [
    '-D',
    join(folder, 'data'),
    '-U',
    'postgres',
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
    '--no-sync',
  ];
  const auth = ['--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  await promisify(execFile)(join(binaries, 'initdb'), [...options, ...auth], { ...owner, cwd: folder });
}

function serverArguments(folder: string, port: number): string[] {
  const settings = [...HASTY, `port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories='];
  return ['-D', join(folder, 'data'), ...settings.flatMap((setting) => ['-c', setting])];
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

async function running(server: ChildProcess, folder: string, url: string): Promise<PostgresServer> {
  const kill = () => void server.kill('SIGINT');
  process.once('exit', kill);
  const stop = async () => {
    process.off('exit', kill);
    const ended = server.exitCode === null ? once(server, 'exit') : null;
    kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await answering(server, url);
    return { url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function answering(server: ChildProcess, url: string): Promise<void> {
  for (let waited = 0; waited < PATIENCE_MS && server.exitCode === null; waited += 50) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      return await client.end();
    } catch {
      await client.end().catch(() => undefined);
      await sleep(50);
    }
  }
  throw new Error('PostgreSQL did not start');
}
