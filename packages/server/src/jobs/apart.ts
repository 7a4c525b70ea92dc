import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

/** The compiled entry beside this file, also when this file itself runs from its source. */
function entryPath(name: string): string {
  const compiled = import.meta.url.endsWith('.ts') ? `../../dist/jobs/${name}.js` : `./${name}.js`;
  return fileURLToPath(new URL(compiled, import.meta.url));
}

/**
 * Does something long in a thread of its own, so that nobody waits for its turn of the event loop.
 * @param name of the entry in this folder; it posts one message, its result
 * @throws what the thread throws, and the signal's reason once it aborts
 */
export async function runApart<T>(name: string, data: unknown, signal?: AbortSignal): Promise<T> {
  // Options meant for the parent (loaders, conditions) are not for a compiled entry.
  const worker = new Worker(entryPath(name), { workerData: data, execArgv: [] });
  try {
    const [result] = await once(worker, 'message', signal ? { signal } : {});
    return result as T;
  } finally {
    await worker.terminate();
  }
}
