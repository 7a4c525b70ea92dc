import type { Limits } from '../read/limits.js';
import type { ReadPhase } from '../read/pace.js';
import type { UnreadableCode, UnreadableDetails } from '../read/unreadable.js';
import type { TaskName, Tasks } from './tasks.js';

/** What the conversion process is asked to do, once in its life. */
export interface Order<N extends TaskName = TaskName> {
  task: N;
  path: string;
  input: Tasks[N]['input'];
  limits: Limits;
}

/** What it answers: progress any number of times, then one of the others. */
export type Answer =
  | { kind: 'progress'; done: number; total: number; phase: ReadPhase }
  | { kind: 'done'; result: Tasks[TaskName]['result'] }
  | { kind: 'unreadable'; code: UnreadableCode; params: UnreadableDetails[UnreadableCode] }
  | { kind: 'fault'; message: string; stack: string };
