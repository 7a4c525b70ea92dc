import { Unreadable } from '@bihuan/documents';
import { Refused } from '@bihuan/domain';
import { importsInState, type Store, saveDraft } from '@bihuan/store';
import type { Logger } from 'pino';
import type { Clock } from '../deps.js';
import { failureOf, type ImportFailure, INTERRUPTED } from './import-failure.js';
import { HEARTBEAT_MILLISECONDS, type ProgressNotes, progressNotes } from './progress-notes.js';

/** Conversions at a time; each is a process of its own. */
const ABREAST = 2;
/** An import without a sign of life for so long has lost its program. */
const SILENCE_MILLISECONDS = 5 * HEARTBEAT_MILLISECONDS;

/** What one import does; it saves its own result. */
export type ImportWork = (progress: ProgressNotes, signal: AbortSignal) => Promise<void>;

/** The imports that this server is reading. */
export interface ImportJobs {
  /** Starts, or waits for its turn; returns at once. */
  start(importId: string, work: ImportWork): void;
  /** Stops it, if it runs here. */
  cancel(importId: string): void;
  /** Marks as failed what a program left behind when it died. */
  recover(): Promise<void>;
  /** Stops all and marks them as interrupted. */
  stop(): Promise<void>;
  /** Resolves when none is running or waiting. */
  settled(): Promise<void>;
  /** How many are at work and how many wait, at this moment. */
  counts(): { running: number; waiting: number };
}

interface JobDeps {
  store: Store;
  clock: Clock;
  log: Logger;
}

interface Job {
  importId: string;
  work: ImportWork;
  controller: AbortController;
  /** From the moment of waiting, so that other servers see a sign of life. */
  progress: ProgressNotes;
}

/** Starts with nothing; call `recover` once, then `start` for each import. */
export function importJobs({ store, clock, log }: JobDeps): ImportJobs {
  const waiting: Job[] = [];
  const running = new Map<Job, Promise<void>>();
  let isStopping = false;

  async function fail(importId: string, failure: ImportFailure): Promise<void> {
    const { code } = failure;
    await store
      .transaction(async (tx) => {
        const running = await importsInState(tx, ['converting', 'reading']);
        if (running.some(({ id }) => id === importId)) {
          await saveDraft(tx, importId, null, { state: 'failed', failure }, clock.now());
        }
      })
      .catch((error: unknown) => log.error({ err: error, importId, code }, 'failure not recorded'));
  }

  async function run({ importId, work, controller, progress }: Job): Promise<void> {
    try {
      await work(progress, controller.signal);
    } catch (error) {
      await progress.end();
      // Refused: cancelled meanwhile, so that the result found another version.
      if (error instanceof Refused) return;
      if (controller.signal.aborted) return isStopping ? fail(importId, INTERRUPTED) : undefined;
      if (!(error instanceof Unreadable)) log.error({ err: error, importId }, 'import failed');
      await fail(importId, failureOf(error));
    } finally {
      await progress.end();
    }
  }

  function next(): void {
    while (running.size < ABREAST && waiting.length > 0) {
      const job = waiting.shift() as Job;
      const done = run(job).finally(() => {
        running.delete(job);
        next();
      });
      running.set(job, done);
    }
  }

  async function settled(): Promise<void> {
    while (running.size > 0) await Promise.all(running.values());
  }

  return {
    start(importId, work) {
      const controller = new AbortController();
      const progress = progressNotes({ store, clock }, importId, () => controller.abort());
      // Asked for by a request that was under way when the server began to stop.
      if (isStopping) controller.abort();
      waiting.push({ importId, work, controller, progress });
      next();
    },
    cancel(importId) {
      const index = waiting.findIndex((job) => job.importId === importId);
      if (index >= 0) for (const { progress } of waiting.splice(index, 1)) void progress.end();
      for (const job of running.keys()) if (job.importId === importId) job.controller.abort();
    },
    async recover() {
      const before = new Date(Date.parse(clock.now()) - SILENCE_MILLISECONDS).toISOString();
      const left = await store.read((tx) => importsInState(tx, ['converting', 'reading']));
      const mine = new Set([...waiting, ...running.keys()].map(({ importId }) => importId));
      for (const { id, updatedAt } of left) {
        if (!mine.has(id) && updatedAt < before) await fail(id, INTERRUPTED);
      }
    },
    async stop() {
      isStopping = true;
      const unstarted = waiting.splice(0);
      for (const { controller } of running.keys()) controller.abort();
      for (const { importId, progress } of unstarted) {
        await progress.end();
        await fail(importId, INTERRUPTED);
      }
      await settled();
    },
    settled,
    counts: () => ({ running: running.size, waiting: waiting.length }),
  };
}
