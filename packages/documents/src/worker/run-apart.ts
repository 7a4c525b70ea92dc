import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Limits } from '../read/limits.js';
import { limitsOf, type ReadOptions } from '../read/pace.js';
import { Unreadable } from '../read/unreadable.js';
import type { Answer, Order } from './messages.js';
import type { TaskName, Tasks } from './tasks.js';

/** The rest of the allowance is for buffers, which stand outside V8's heap. */
const HEAP_SHARE = 0.75;

/**
 * Does a task in a child process that is bounded in memory and time and may neither write files nor start
 * programs. Whatever happens, the process has ended when the promise settles.
 * @param path of the file, read by the child
 * @throws Unreadable as the task does, and `timedOut`, `cancelled`, `outOfMemory`; Error for faults of our own
 */
export async function runApart<N extends TaskName>(
  task: N,
  path: string,
  input: Tasks[N]['input'],
  options: ReadOptions,
): Promise<Tasks[N]['result']> {
  const limits = limitsOf(options);
  if (options.signal?.aborted) throw new Unreadable('cancelled', {});
  const child = startProcess(limits);
  const timer = setTimeout(() => end(child, timedOut(limits)), limits.timeoutMilliseconds);
  const onAbort = (): void => end(child, new Unreadable('cancelled', {}));
  options.signal?.addEventListener('abort', onAbort, { once: true });
  try {
    const order: Order<N> = { task, path, input, limits };
    return (await outcome(child, order, limits, options)) as Tasks[N]['result'];
  } finally {
    clearTimeout(timer);
    options.signal?.removeEventListener('abort', onAbort);
  }
}

/** Why a process was ended from outside, by process. */
const ended = new WeakMap<ChildProcess, Unreadable>();

function end(child: ChildProcess, reason: Unreadable): void {
  ended.set(child, reason);
  child.kill('SIGKILL');
}

function outcome(
  child: ChildProcess,
  order: Order,
  limits: Limits,
  options: ReadOptions,
): Promise<Tasks[TaskName]['result']> {
  return new Promise((resolve, reject) => {
    let last: Exclude<Answer, { kind: 'progress' }> | null = null;
    child.on('message', (answer: Answer) => {
      if (answer.kind === 'progress') options.onProgress?.(answer.done, answer.total, answer.phase);
      else last = answer;
    });
    child.once('error', reject);
    // `close` comes after the last message has been delivered.
    child.once('close', (code, signal) => {
      const reason = ended.get(child);
      if (reason !== undefined) reject(reason);
      else if (last === null) reject(deathOf(code, signal, limits));
      else if (last.kind === 'done') resolve(last.result);
      else reject(asError(last));
    });
    child.send(order, (error) => {
      if (error !== null && last === null) child.kill('SIGKILL');
    });
  });
}

function startProcess(limits: Limits): ChildProcess {
  const heap = Math.max(32, Math.floor(limits.memoryMegabytes * HEAP_SHARE));
  return fork(entryPath(), [], {
    execArgv: [`--max-old-space-size=${heap}`, ...permissionFlags()],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: cleanEnvironment(),
  });
}

/** The permission model may read anything but forbids writing, child processes and native code (Node 20 on). */
function permissionFlags(): string[] {
  const known = process.allowedNodeEnvironmentFlags;
  const flag = ['--permission', '--experimental-permission'].find((name) => known.has(name));
  return flag === undefined ? [] : [flag, '--allow-fs-read=*'];
}

/** Options meant for the parent (inspectors, coverage, loaders) are not for the child. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _options, NODE_V8_COVERAGE: _coverage, ...others } = process.env;
  return others;
}

/** The compiled entry, also when this file itself runs from its source. */
function entryPath(): string {
  const compiled = import.meta.url.endsWith('.ts') ? '../../dist/worker/convert.js' : './convert.js';
  return fileURLToPath(new URL(compiled, import.meta.url));
}

function timedOut(limits: Limits): Unreadable {
  return new Unreadable('timedOut', { seconds: Math.round(limits.timeoutMilliseconds / 1000) });
}

/** V8 aborts when its heap is full; the system kills when its memory is. */
function deathOf(code: number | null, signal: NodeJS.Signals | null, limits: Limits): Error {
  const starved = signal === 'SIGABRT' || signal === 'SIGKILL' || signal === 'SIGTRAP' || code === 134;
  if (starved) return new Unreadable('outOfMemory', { megabytes: limits.memoryMegabytes });
  return new Error(`the conversion process ended without an answer (code ${code}, signal ${signal})`);
}

function asError(answer: Extract<Answer, { kind: 'unreadable' | 'fault' }>): Error {
  if (answer.kind === 'unreadable') return new Unreadable(answer.code, answer.params);
  const error = new Error(answer.message);
  error.stack = answer.stack;
  return error;
}
