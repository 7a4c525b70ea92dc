/** A process that is started for a measurement, asked by messages, and ended by its handle. */

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type Cost, processCost } from './process-cost.js';

/** A server in a process of its own. */
export interface ServerProcess {
  url: string;
  pid: number;
  cost(): Cost;
  stop(): Promise<void>;
}

/** As `npm start`, the unit and the image start the product. */
const PRODUCT_FLAGS = ['--max-old-space-size=2000'];

const fileOf = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** The next message that holds `key`. @throws Error when the process ends before */
function answer<T>(child: ChildProcess, key: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const onMessage = (message: Record<string, T>) => {
      const value = message[key];
      if (value === undefined) return;
      child.off('message', onMessage);
      child.off('exit', onExit);
      resolve(value);
    };
    const onExit = (code: number | null) => reject(new Error(`the measured process ended with code ${code}`));
    child.on('message', onMessage);
    child.once('exit', onExit);
  });
}

/** Starts a server of this folder; its settings go by the environment. */
export async function startServer(file: string, settings: Record<string, string>): Promise<ServerProcess> {
  const child = fork(fileOf(file), [], {
    env: { ...process.env, ...settings },
    // A server in plain JavaScript runs the packages as they were built, with nothing of the measurement in its memory.
    execArgv: file.endsWith('.mjs') ? PRODUCT_FLAGS : process.execArgv,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const url = await answer<string>(child, 'url');
  return {
    url,
    pid: child.pid ?? 0,
    cost: () => processCost(child.pid ?? 0),
    async stop() {
      const ended = once(child, 'exit');
      child.send('stop');
      await ended;
    },
  };
}

/** Runs a load of this folder to its end, in a process of its own. */
export async function runLoad<T>(file: string, job: object): Promise<T> {
  const child = fork(fileOf(file), [], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  child.send(job);
  const result = await answer<T>(child, 'result');
  child.disconnect();
  return result;
}
