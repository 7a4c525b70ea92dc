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

/** Runs the command line of this process; Ctrl C and a supervisor's request stop it in good order. */
export async function main(args: readonly string[]): Promise<number> {
  const stopper = new AbortController();
  const stop = () => stopper.abort();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return run(args, processIo(stopper.signal));
}
