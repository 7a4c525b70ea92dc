import { reportProgress, type Store } from '@bihuan/store';
import type { Clock } from '../deps.js';

/** Four notes a second are enough for a bar that moves. */
const PAUSE_MILLISECONDS = 250;
/** A note even when nothing moves, so that others see that somebody is at work. */
export const HEARTBEAT_MILLISECONDS = 2_000;

export interface ProgressNotes {
  /** Cheap: may be called for every paragraph. */
  note(phase: string, done: number, total: number): void;
  /** Waits for the last note to be written; none follows. */
  end(): Promise<void>;
}

interface Position {
  phase: string;
  done: number;
  total: number;
}

/**
 * Writes how far an import has come into its row, at most four times a second.
 * @param onStopped the import has been cancelled, here or by another server
 */
export function progressNotes(
  { store, clock }: { store: Store; clock: Clock },
  importId: string,
  onStopped: () => void,
): ProgressNotes {
  let latest: Position = { phase: 'opening', done: 0, total: 0 };
  let written: Position | null = null;
  let writing: Promise<void> = Promise.resolve();
  let idle = true;

  async function write(): Promise<void> {
    written = latest;
    const isRunning = await store.transaction((tx) => reportProgress(tx, importId, latest, clock.now()));
    if (!isRunning) onStopped();
  }

  function writeSoon(): void {
    if (!idle) return;
    idle = false;
    // A note that could not be written is made up for by the next one.
    writing = write()
      .catch(() => undefined)
      .finally(() => {
        idle = true;
      });
  }

  const quick = setInterval(() => {
    if (written !== latest) writeSoon();
  }, PAUSE_MILLISECONDS);
  const slow = setInterval(writeSoon, HEARTBEAT_MILLISECONDS);

  return {
    note(phase, done, total) {
      latest = { phase, done, total };
    },
    async end() {
      clearInterval(quick);
      clearInterval(slow);
      await writing;
    },
  };
}
