import { readConfig } from '@bihuan/server';
import type { Io } from '../../io.js';
import { asCannotRun } from '../../ledger-place.js';
import type { PlaceFlags } from '../../program.js';

/** The data folder, where `log.key` and `log.pub` lie even when the records are in PostgreSQL. @throws CannotRun */
export function dataFolderOf(io: Io, flags: PlaceFlags): string {
  try {
    return readConfig(flags, { ...io.environment, PORT: undefined }, io.folder).dataFolder;
  } catch (error) {
    throw asCannotRun(error);
  }
}
