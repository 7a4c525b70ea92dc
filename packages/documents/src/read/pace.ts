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
}

/** Starts the clock of one conversion. */
export function startPace(options: ReadOptions): Pace {
  const limits = limitsOf(options);
  const deadline = performance.now() + limits.timeoutMilliseconds;
  return {
    limits,
    async step(done, total, phase) {
      options.onProgress?.(done, total, phase);
      await new Promise<void>((resolve) => setImmediate(resolve));
      if (options.signal?.aborted) throw new Unreadable('cancelled', {});
      if (performance.now() > deadline) {
        throw new Unreadable('timedOut', { seconds: Math.round(limits.timeoutMilliseconds / 1000) });
      }
    },
  };
}
