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
  stop: () => Promise<void>;
  /** Ends it as a power cut would; the data stay. */
  stopped: () => Promise<void>;
  /** Starts it again on the same data and port. */
  again: () => Promise<void>;
}

async function start(folder: string, port: string): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [program, 'serve', '--port', port, '--data', folder], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const errors: string[] = [];
  child.stderr?.on('data', (chunk) => errors.push(String(chunk)));
  for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
    const url = /http:\/\/[\d.]+:\d+/.exec(line)?.[0];
    if (url) return { child, url };
  }
  throw new Error(`bihuan serve did not start:\n${errors.join('')}`);
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill(signal);
  await once(child, 'exit');
}

/** Starts `bihuan serve` on a fresh folder and a free port. */
export async function serve(): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), 'bihuan-e2e-'));
  let running = await start(folder, '0');
  const { url } = running;
  return {
    url,
    client: createClient(fetch, url),
    stop: async () => {
      await end(running.child, 'SIGTERM');
      await rm(folder, { recursive: true, force: true });
    },
    stopped: () => end(running.child, 'SIGKILL'),
    again: async () => {
      running = await start(folder, new URL(url).port);
    },
  };
}
