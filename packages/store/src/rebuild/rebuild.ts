/** Makes the tables of state anew from the events, or checks that they are what the events make. */

import { fillEvidenceIndex } from '../evidence/fill-evidence-index.js';
import { addFindings } from '../projections/write-findings.js';
import type { ReadTransaction, Store, Transaction } from '../store.js';
import { compareRows, type Difference, rowsWithoutEvents } from './compare.js';
import { compareEvidenceWords, findingWordsCheck } from './compare-indexes.js';
import { expectedRows, liveFindings, PROJECTED_TABLES } from './expected-rows.js';
import { type ReplayedStream, replay } from './replay.js';
import { type StandingStates, standingStates } from './standing-states.js';

export interface RebuildOptions {
  /** Only compare; nothing is written. */
  check: boolean;
  /** Told after each batch how many events of how many are replayed; then how many words of how many are compared. */
  onProgress?: (done: number, total: number, of: 'events' | 'words') => void;
  /** Stops between two batches, by throwing its reason; then nothing has been changed. */
  signal?: AbortSignal;
}

export interface RebuildReport {
  events: number;
  streams: number;
  /** The first hundred; empty after a rebuild. */
  differences: Difference[];
  /** Streams of which an event has lost its contents, so that they could not be replayed. */
  erased: ErasedStream[];
}

export interface ErasedStream {
  stream: string;
  /** Whether its row goes on as it stood; otherwise there is none. */
  isKept: boolean;
}

const MOST_DIFFERENCES = 100;

/** Filled by their rows alone; the tables of findings also fill the search index. */
const PLAIN_TABLES = [
  'units',
  'people',
  'posts',
  'role_grants',
  'appointments',
  'rectifications',
  'removed_findings',
] as const;

/**
 * Replays every event. With `check` the rows are compared, otherwise replaced, all in one transaction: readers see
 * the old rows until the new ones are complete. On SQLite this keeps the process busy: run it in a process of
 * its own.
 */
export function rebuild(store: Store, options: RebuildOptions): Promise<RebuildReport> {
  return options.check
    ? store.snapshot((tx) => check(tx, options))
    : store.transaction((tx) => replace(tx, options));
}

async function check(tx: ReadTransaction, options: RebuildOptions): Promise<RebuildReport> {
  const standing = await standingStates(tx);
  const report = emptyReport(standing);
  const words = findingWordsCheck(tx);
  for await (const streams of counted(tx, standing, options, report)) {
    report.differences.push(...(await compareRows(tx, streams, expectedRows(streams))));
    report.differences.push(...(await words.next(streams)));
    if (report.differences.length >= MOST_DIFFERENCES) return cut(report);
  }
  const { signal = null, onProgress } = options;
  const searching = {
    signal,
    onProgress: (done: number, total: number) => onProgress?.(done, total, 'words'),
  };
  report.differences.push(...(await words.rest(searching)));
  report.differences.push(...(await compareEvidenceWords(tx, searching)));
  report.differences.push(...(await rowsWithoutEvents(tx, MOST_DIFFERENCES)));
  return cut(report);
}

function cut(report: RebuildReport): RebuildReport {
  return { ...report, differences: report.differences.slice(0, MOST_DIFFERENCES) };
}

async function replace(tx: Transaction, options: RebuildOptions): Promise<RebuildReport> {
  const standing = await standingStates(tx);
  const report = emptyReport(standing);
  await tx.engine.search.clear(tx.db);
  for (const table of [...PROJECTED_TABLES].reverse()) await tx.db.deleteFrom(table).execute();
  for await (const streams of counted(tx, standing, options, report)) {
    const rows = expectedRows(streams);
    for (const table of PLAIN_TABLES) await tx.engine.insertRows(tx.db, table, rows[table] as never);
    const live = liveFindings(streams);
    await addFindings(
      tx,
      live.map(({ state, key, provenance }) => ({ after: state, key, provenance })),
    );
  }
  await fillEvidenceIndex(tx, options.signal ?? null);
  return report;
}

function emptyReport(standing: StandingStates): RebuildReport {
  const erased = [...standing].map(([stream, state]) => ({ stream, isKept: state !== null }));
  return { events: 0, streams: 0, differences: [], erased };
}

async function* counted(
  tx: ReadTransaction,
  standing: StandingStates,
  { onProgress, signal }: RebuildOptions,
  report: RebuildReport,
): AsyncGenerator<ReplayedStream[]> {
  const counting = tx.db.selectFrom('events').select((eb) => eb.fn.countAll<number>().as('count'));
  const { count: total } = await counting.executeTakeFirstOrThrow();
  for await (const streams of replay(tx, standing, signal ?? null)) {
    yield streams;
    report.streams += streams.length;
    report.events += streams.reduce((sum, { events }) => sum + events, 0);
    onProgress?.(report.events, total, 'events');
  }
}
