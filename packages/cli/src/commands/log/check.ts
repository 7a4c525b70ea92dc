import { checkLog, type LogReport, readTrust, storedFaultSentence } from '@bihuan/store';
import { CannotRun } from '../../cannot-run.js';
import { EXIT, type ExitCode } from '../../exit-codes.js';
import type { Io } from '../../io.js';
import type { PlaceFlags } from '../../program.js';
import { progressLine } from '../../terminal/progress-line.js';
import { witnessOf } from '../../verify/trusted-inputs.js';
import { type OpenLog, withLog } from './open-log.js';

export interface CheckFlags extends PlaceFlags {
  witness?: string;
}

/** Checks the log in the database. @returns 0 sound, 1 altered, the place named */
export async function checkCommand(io: Io, flags: CheckFlags): Promise<ExitCode> {
  const report = await withLog(io, flags, (log) => checked(io, log, flags.witness));
  if (report.fault) {
    await io.out(`记录被改动过。\n${storedFaultSentence(report.fault)}\n`);
    return EXIT.findings;
  }
  const { sealed, waiting, checkpoints } = report;
  await io.out(
    `记录完整，没有改动：已封存 ${sealed} 条，检查点 ${checkpoints} 个，等待封存 ${waiting} 条。\n`,
  );
  return EXIT.clean;
}

async function checked(io: Io, { store, keyFolder }: OpenLog, file: string | undefined): Promise<LogReport> {
  const { key, kept } = await readTrust(store, keyFolder);
  if (file !== undefined && !key) throw new CannotRun('记录还没有封存过，没有检查点可以比。');
  const witness = file === undefined || !key ? null : await witnessOf(io.folder, file, key);
  const progress = progressLine(io);
  const onProgress = (done: number, total: number) => progress.show('核验记录', done, total);
  const options = { key, kept, witness, signal: io.stopped, onProgress };
  return store.snapshot((tx) => checkLog(tx, options)).finally(() => progress.clear());
}
