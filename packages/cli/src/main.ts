import type { Io } from './io.js';
import { run } from './run.js';

const DEFAULT_COLUMNS = 80;

/** Writes all of it before it resolves; a reader that went away (`| head`) is no fault. */
function writeAll(text: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
      if (error && (error as NodeJS.ErrnoException).code !== 'EPIPE') reject(error);
      else resolve();
    });
  });
}

function processIo(stopped: AbortSignal): Io {
  return {
    stdin: process.stdin,
    out: writeAll,
    err: (text) => process.stderr.write(text),
    isTerminal: process.stderr.isTTY === true,
    outIsTerminal: process.stdout.isTTY === true,
    columns: process.stderr.columns ?? DEFAULT_COLUMNS,
    environment: process.env,
    folder: process.cwd(),
    stopped,
  };
}

/** Ctrl C in a terminal reaches the program twice when npm started it: once by itself, once handed on. */
const SAME_REQUEST_MILLISECONDS = 500;
/** What a command leaves behind after it was stopped does not keep the process alive for longer. */
const AFTERMATH_MILLISECONDS = 2_000;
const STOPPED_BY = { SIGINT: 130, SIGTERM: 143 } as const;

/** Aborted at the first request to stop; a second one ends the process at once. */
function stopSignal(): AbortSignal {
  const stopper = new AbortController();
  let askedAt = Number.POSITIVE_INFINITY;
  const stop = (signal: 'SIGINT' | 'SIGTERM') => {
    if (performance.now() - askedAt > SAME_REQUEST_MILLISECONDS) process.exit(STOPPED_BY[signal]);
    askedAt = Math.min(askedAt, performance.now());
    stopper.abort();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return stopper.signal;
}

/** Runs the command line of this process; Ctrl C and a supervisor's request stop it in good order. */
export async function main(args: readonly string[]): Promise<number> {
  const stopped = stopSignal();
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  const code = await run(args, processIo(stopped));
  if (stopped.aborted) setTimeout(() => process.exit(code), AFTERMATH_MILLISECONDS).unref();
  return code;
}
