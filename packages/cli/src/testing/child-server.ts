/** `bihuan serve` as a real process. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';

const program = fileURLToPath(new URL('./programs/bihuan.ts', import.meta.url));
const PATIENCE = { timeout: 60_000, interval: 20 };

export interface ChildServer {
  child: ChildProcess;
  port: number;
  /** Resolves with the exit code, or null when a signal ended it. */
  ended: Promise<number | null>;
  /** What it wrote to standard error: its log, and words for the operator. */
  err(): string;
  /** Asks it to stop, and waits until it has. */
  stop(): Promise<number | null>;
  /** Ends it at once, as a power cut does, with every process that it has started. */
  kill(): Promise<void>;
}

/** Starts it on a free port of this machine, and waits until it answers. @throws with what it wrote, if it does not start */
export async function childServer(
  flags: readonly string[],
  environment: Record<string, string> = {},
): Promise<ChildServer> {
  const options = ['--conditions=source', '--import', 'tsx', program, 'serve', '--port', '0'];
  const child = spawn(process.execPath, [...options, ...flags], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    // The leader of a group of its own, so that the group can be killed.
    detached: true,
  });
  const killGroup = () => {
    const isAlive = child.exitCode === null && child.signalCode === null;
    if (child.pid !== undefined && isAlive) process.kill(-child.pid, 'SIGKILL');
  };
  process.once('exit', killGroup);
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const ended = once(child, 'exit').then(([code]) => {
    process.off('exit', killGroup);
    return code as number | null;
  });
  await vi.waitFor(() => {
    if (!out.includes('闭环已启动')) throw new Error(`not started: ${err}`);
  }, PATIENCE);
  const port = Number(/"listen":"[^"]*:(\d+)"/.exec(err)?.[1]);
  const stop = () => {
    child.kill('SIGTERM');
    return ended;
  };
  const kill = async () => {
    killGroup();
    await ended;
  };
  return { child, port, ended, err: () => err, stop, kill };
}
