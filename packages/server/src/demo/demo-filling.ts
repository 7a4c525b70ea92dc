/** 装入演示数据 from a page: one filling at a time in a server, with its progress, and a way to stop it. */

import { refuse } from '@bihuan/domain';
import type { Caller } from '../app/caller.js';
import { type DemoOptions, type DemoParts, type FilledDemo, fillDemo } from './fill-demo.js';

/** How far it has come. */
export interface DemoProgress {
  phase: Parameters<NonNullable<DemoOptions['onProgress']>>[0];
  done: number;
  total: number;
}

export interface DemoFilling {
  /**
   * Resolves when everything is in.
   * @throws Refused `demoRunning`, `demoStopped` (nothing is kept), and those of `fillDemo`
   */
  fill(parts: DemoParts, caller: Caller): Promise<FilledDemo>;
  /** Null while none goes on. */
  progress(): DemoProgress | null;
  /** Nothing is kept; resolves when it has ended. */
  stop(): Promise<void>;
}

/** Starts with none. */
export function demoFilling(): DemoFilling {
  let running: { progress: DemoProgress; stopper: AbortController; ended: Promise<unknown> } | null = null;

  async function work(parts: DemoParts, caller: Caller, stopper: AbortController): Promise<FilledDemo> {
    const { signal } = stopper;
    const onProgress: DemoOptions['onProgress'] = (phase, done, total) => {
      if (running) running.progress = { phase, done, total };
    };
    try {
      return await fillDemo(parts, caller, { signal, onProgress });
    } catch (error) {
      if (signal.aborted) return refuse('demoStopped', {});
      throw error;
    }
  }

  return {
    async fill(parts, caller) {
      if (running) refuse('demoRunning', {});
      const stopper = new AbortController();
      const filling = work(parts, caller, stopper);
      const progress: DemoProgress = { phase: 'files', done: 0, total: 0 };
      running = { progress, stopper, ended: filling.catch(() => undefined) };
      return filling.finally(() => {
        running = null;
      });
    },
    progress: () => running?.progress ?? null,
    async stop() {
      running?.stopper.abort();
      await running?.ended;
    },
  };
}
