import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { type Notice, readNotice } from '@bihuan/extract';

/** Up to here reading takes some tens of milliseconds, less than starting a thread. */
const SHORT = 200_000;

/** The compiled entry, also when this file itself runs from its source. */
function entryPath(): string {
  const compiled = import.meta.url.endsWith('.ts')
    ? '../../dist/jobs/reading-worker.js'
    : './reading-worker.js';
  return fileURLToPath(new URL(compiled, import.meta.url));
}

/**
 * Reads a text without holding up those who wait for other answers: a long one in a thread of its own.
 * @throws the signal's reason once it aborts
 */
export async function readNoticeApart(text: string, signal: AbortSignal): Promise<Notice> {
  signal.throwIfAborted();
  if (text.length <= SHORT) return readNotice(text);
  const worker = new Worker(entryPath(), { workerData: text });
  try {
    const [notice] = await once(worker, 'message', { signal });
    return notice as Notice;
  } finally {
    await worker.terminate();
  }
}
