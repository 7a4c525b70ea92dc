import { DEFAULT_LIMITS, type Limits } from './limits.js';
import { Unreadable } from './unreadable.js';

/** `opening`: bytes unpacked or pages opened; `converting`: text produced. */
export type ReadPhase = 'opening' | 'converting';

export interface ReadOptions {
  /** Called often, with steps of the current phase (pages, or bytes of the main part). */
  onProgress?(done: number, total: number, phase: ReadPhase): void;
  signal?: AbortSignal;
  limits?: Partial<Limits>;
}

/** The limits with what the caller set. */
export function limitsOf(options: ReadOptions): Limits {
  return { ...DEFAULT_LIMITS, ...options.limits };
}

/** Carries limits, deadline and cancellation through a conversion. */
export interface Pace {
  readonly limits: Limits;
  /**
   * Reports progress and lets the event loop turn.
   * @throws Unreadable `cancelled`, `timedOut`
   */
  step(done: number, total: number, phase: ReadPhase): Promise<void>;
  /**
   * Waits for work that another library does, no longer than the deadline or the caller's patience.
   * @throws Unreadable `cancelled`, `timedOut`
   */
  within<T>(work: Promise<T>): Promise<T>;
}

/** Starts the clock of one conversion. */
export function startPace(options: ReadOptions): Pace {
  const limits = limitsOf(options);
  const deadline = performance.now() + limits.timeoutMilliseconds;
  const check = (): void => {
    if (options.signal?.aborted) throw new Unreadable('cancelled', {});
    if (performance.now() > deadline) throw timedOut(limits);
  };
  return {
    limits,
    async step(done, total, phase) {
      options.onProgress?.(done, total, phase);
      await new Promise<void>((resolve) => setImmediate(resolve));
      check();
    },
    async within(work) {
      check();
      return raced(work, deadline - performance.now(), limits, options.signal);
    },
  };
}

async function raced<T>(
  work: Promise<T>,
  milliseconds: number,
  limits: Limits,
  signal: AbortSignal | undefined,
): Promise<T> {
  let stop = (): void => {};
  const stopped = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => reject(timedOut(limits)), milliseconds);
    const onAbort = (): void => reject(new Unreadable('cancelled', {}));
    signal?.addEventListener('abort', onAbort, { once: true });
    stop = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    };
  });
  try {
    return await Promise.race([work, stopped]);
  } finally {
    stop();
  }
}

function timedOut(limits: Limits): Unreadable {
  return new Unreadable('timedOut', { seconds: Math.round(limits.timeoutMilliseconds / 1000) });
}
