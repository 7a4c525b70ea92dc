import type { Io } from '../io.js';
import { cutToWidth, displayWidth, padToWidth } from './display-width.js';

const CELLS = 20;
const PAUSE_MILLISECONDS = 100;

/** One line on the terminal that moves while something long is done. */
export interface ProgressLine {
  /** `total` 0 while it is unknown. */
  show(label: string, done: number, total: number): void;
  /** Takes the line away; call it before anything else is written. */
  clear(): void;
}

function bar(done: number, total: number): string {
  if (total <= 0) return `${done}`;
  const filled = Math.min(CELLS, Math.floor((done / total) * CELLS));
  return `[${'#'.repeat(filled)}${'.'.repeat(CELLS - filled)}] ${done}/${total}`;
}

/**
 * Draws on standard error, only where somebody watches, ten times a second at most.
 * @param now milliseconds of any clock that only goes forward
 */
export function progressLine(io: Io, now: () => number = () => performance.now()): ProgressLine {
  let drawn = 0;
  let last = Number.NEGATIVE_INFINITY;
  return {
    show(label, done, total) {
      const isDue = now() - last >= PAUSE_MILLISECONDS || done === total;
      if (!io.isTerminal || !isDue) return;
      last = now();
      const line = cutToWidth(`${label} ${bar(done, total)}`, io.columns - 1);
      io.err(`\r${padToWidth(line, drawn)}`);
      drawn = displayWidth(line);
    },
    clear() {
      if (drawn > 0) io.err(`\r${' '.repeat(drawn)}\r`);
      drawn = 0;
    },
  };
}
