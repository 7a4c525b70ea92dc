/** Writes the sealed log as lines that can be verified without this program. */

import { formatLogEnding, formatLogLine } from '@bihuan/domain';
import type { Store } from '../store.js';
import { type CheckpointRecord, checkpointsSpread } from './checkpoints.js';
import { type LogRow, logRows } from './log-rows.js';

const PAGE = 1_000;
/** Earlier checkpoints in the last line: an event whose hash was made to fit is found between two of them. */
const EARLIER = 100;

export interface LogExportOptions {
  /** Contents too; without them acts are shown, not what was written. */
  withPayloads: boolean;
  signal?: AbortSignal;
  onProgress?: (done: number, total: number) => void;
}

/** The log up to this checkpoint: JSON Lines, in pieces of many lines each, every line ended. */
export async function* exportLog(
  store: Store,
  { size, note }: CheckpointRecord,
  { withPayloads, signal, onProgress }: LogExportOptions,
): AsyncGenerator<string> {
  for (let from = 0; from < size; from += PAGE) {
    signal?.throwIfAborted();
    const to = Math.min(from + PAGE, size);
    const rows = await store.read((tx) => logRows(tx, { from, to, size }));
    yield rows.map((row) => lineOf(row, withPayloads)).join('');
    onProgress?.(to, size);
  }
  const earlier = await store.read((tx) => checkpointsSpread(tx, size, EARLIER));
  yield `${formatLogEnding({ checkpoint: note, earlier: earlier.map((one) => one.note) })}\n`;
}

/** An event that is gone has no line: the number of the next one tells. */
function lineOf({ leaf, hash, line, salt, body, next }: LogRow, withPayloads: boolean): string {
  if (line === null) return '';
  const payload = salt === null || body === null ? null : { salt, body };
  const told = { event: line, hash, leaf, isHead: next === null, ...(withPayloads ? { payload } : {}) };
  return `${formatLogLine(told)}\n`;
}
