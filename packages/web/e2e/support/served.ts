import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { type Client, createClient } from '@bihuan/contract';

/** The program of this checkout, or the installed one that `BIHUAN_BIN` names. */
const program = process.env.BIHUAN_BIN ?? resolve(import.meta.dirname, '../../../cli/bin/bihuan.mjs');

/** The product as a person starts it, on a data folder of its own. */
export interface Served {
  url: string;
  /** The same server, asked without a browser. */
  client: Client;
  /** The one-time link for the first administrator, where the server was started with accounts. */
  firstLink: string | null;
  stop: () => Promise<void>;
  /** Ends it as a power cut would; the data stay. */
  stopped: () => Promise<void>;
  /** Starts it again on the same data and port. */
  again: () => Promise<void>;
}

interface Running {
  child: ChildProcess;
  url: string;
  firstLink: string | null;
}

async function start(folder: string, port: string, flags: readonly string[]): Promise<Running> {
  const parameters = [program, 'serve', '--port', port, '--data', folder, ...flags];
  const child = spawn(process.execPath, parameters, { stdio: ['ignore', 'pipe', 'pipe'] });
  const errors: string[] = [];
  child.stderr?.on('data', (chunk) => errors.push(String(chunk)));
  let url: string | undefined;
  for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
    url ??= /http:\/\/[\d.]+:\d+/.exec(line)?.[0];
    const firstLink = /http\S+\/link#\S+/.exec(line)?.[0] ?? null;
    const isAwaited = flags.includes('--accounts') && firstLink === null;
    if (url && !isAwaited) return { child, url, firstLink };
  }
  throw new Error(`bihuan serve did not start:\n${errors.join('')}`);
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill(signal);
  await once(child, 'exit');
}

/**
 * Starts `bihuan serve` on a fresh folder and a free port.
 * @param flags further ones of the command: `--accounts`
 */
export async function serve(...flags: string[]): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), 'bihuan-e2e-'));
  let running = await start(folder, '0', flags);
  const { url, firstLink } = running;
  return {
    url,
    client: createClient(fetch, url),
    firstLink,
    stop: async () => {
      await end(running.child, 'SIGTERM');
      await rm(folder, { recursive: true, force: true });
    },
    stopped: () => end(running.child, 'SIGKILL'),
    again: async () => {
      running = await start(folder, new URL(url).port, []);
    },
  };
}
