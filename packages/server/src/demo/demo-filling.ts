/** 装入演示数据 from a page. */

import { refuse } from '@bihuan/domain';
import { type OneAtATime, oneAtATime } from '../jobs/one-at-a-time.js';
import type { DemoOptions, FilledDemo } from './fill-demo.js';

/** How far it has come. */
interface DemoProgress {
  phase: Parameters<NonNullable<DemoOptions['onProgress']>>[0];
  done: number;
  total: number;
}

/** Refuses with `demoRunning` and `demoStopped`: then nothing is kept. */
export type DemoFilling = OneAtATime<DemoProgress, FilledDemo>;

/** Starts with none. */
export function demoFilling(): DemoFilling {
  return oneAtATime<DemoProgress, FilledDemo>(
    { phase: 'files', done: 0, total: 0 },
    { running: () => refuse('demoRunning', {}), stopped: () => refuse('demoStopped', {}) },
  );
}
