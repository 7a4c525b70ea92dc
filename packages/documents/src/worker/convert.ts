/**
 * The conversion process: does one task and ends. It is started by `run-apart.ts` with bounded memory and without
 * the right to write files or to start programs; what it reads is not trusted.
 */
import { readFile, stat } from 'node:fs/promises';
import type { Limits } from '../read/limits.js';
import type { ReadOptions } from '../read/pace.js';
import { Unreadable } from '../read/unreadable.js';
import type { Answer, Order } from './messages.js';
import { TASKS } from './tasks.js';

const MEMORY_CHECK_MILLISECONDS = 200;

process.once('message', (order: Order) => {
  void answer(order);
});

// The one who asked is gone: nobody will read the answer.
process.once('disconnect', () => process.exit(0));

async function answer(order: Order): Promise<void> {
  watchMemory(order.limits);
  try {
    const bytes = await readBounded(order.path, order.limits);
    const options: ReadOptions = { limits: order.limits, onProgress: progressSender() };
    finish({ kind: 'done', result: await TASKS[order.task](bytes, order.input as never, options) });
  } catch (error) {
    finish(asAnswer(error));
  }
}

async function readBounded(path: string, limits: Limits): Promise<Uint8Array> {
  const { size } = await stat(path);
  if (size > limits.fileBytes) throw new Unreadable('tooLarge', { bytes: size, limit: limits.fileBytes });
  return readFile(path);
}

/** Sends progress when it has moved by a hundredth. */
function progressSender(): NonNullable<ReadOptions['onProgress']> {
  let last = '';
  return (done, total, phase) => {
    const reached = `${phase} ${Math.floor((done / total) * 100)}`;
    if (reached === last) return;
    last = reached;
    send({ kind: 'progress', done, total, phase });
  };
}

/** The heap is bounded by V8; buffers stand outside it and are watched here. */
function watchMemory({ memoryMegabytes }: Limits): void {
  const check = (): void => {
    if (process.memoryUsage.rss() <= memoryMegabytes * 1024 * 1024) return;
    finish({ kind: 'unreadable', code: 'outOfMemory', params: { megabytes: memoryMegabytes } });
  };
  setInterval(check, MEMORY_CHECK_MILLISECONDS).unref();
}

function asAnswer(error: unknown): Answer {
  if (error instanceof Unreadable) return { kind: 'unreadable', code: error.code, params: error.params };
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  return { kind: 'fault', message, stack };
}

let finished = false;

function finish(last: Answer): void {
  if (finished) return;
  finished = true;
  send(last, () => process.exit(0));
}

function send(message: Answer, sent?: () => void): void {
  process.send?.(message, undefined, undefined, () => sent?.());
}
