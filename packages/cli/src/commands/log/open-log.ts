import { LogRefused, type SealReport, type Store, sealLog } from '@bihuan/store';
import { CannotRun, FoundAltered } from '../../cannot-run.js';
import type { Io } from '../../io.js';
import { withLedger } from '../../ledger-place.js';
import type { PlaceFlags } from '../../program.js';
import { progressLine } from '../../terminal/progress-line.js';
import { dataFolderOf } from './data-folder.js';

/** The records, open, and the folder that the keys lie in. */
export interface OpenLog {
  store: Store;
  keyFolder: string;
}

/** Opens the records and does something with the log. @throws CannotRun with what to do, FoundAltered (1) */
export async function withLog<T>(io: Io, flags: PlaceFlags, use: (log: OpenLog) => Promise<T>): Promise<T> {
  const keyFolder = dataFolderOf(io, flags);
  try {
    return await withLedger(io, flags, ({ store }) => use({ store, keyFolder }));
  } catch (error) {
    if (error instanceof LogRefused) {
      const { message, isAlteration } = error;
      throw new (isAlteration ? FoundAltered : CannotRun)(message, { cause: error });
    }
    if (io.stopped.aborted) throw new CannotRun('已停止，没有做完。', { cause: error });
    throw error;
  }
}

/** Seals what has been committed, with progress on a terminal. */
export async function sealNow(io: Io, { store, keyFolder }: OpenLog): Promise<SealReport> {
  const progress = progressLine(io);
  try {
    return await sealLog(store, keyFolder, {
      now: () => new Date().toISOString(),
      signal: io.stopped,
      onProgress: (added) => progress.show('封存记录', added, 0),
    });
  } finally {
    progress.clear();
  }
}
