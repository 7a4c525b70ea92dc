import type { AccessVerdict } from '@bihuan/domain';
import {
  accessFaultSentence,
  checkAccess,
  checkLog,
  type LogReport,
  readTrust,
  storedFaultSentence,
} from '@bihuan/store';
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

interface Checked {
  log: LogReport;
  access: AccessVerdict;
}

/** Checks the log and the access log in the database. @returns 0 sound, 1 altered, the places named */
export async function checkCommand(io: Io, flags: CheckFlags): Promise<ExitCode> {
  const { log, access } = await withLog(io, flags, (open) => checked(io, open, flags.witness));
  await io.out(logText(log) + accessText(access));
  return log.fault === null && access.sound ? EXIT.clean : EXIT.findings;
}

function logText({ sealed, waiting, checkpoints, fault }: LogReport): string {
  return fault
    ? `记录被改动过。\n${storedFaultSentence(fault)}\n`
    : `记录完整，没有改动：已封存 ${sealed} 条，检查点 ${checkpoints} 个，等待封存 ${waiting} 条。\n`;
}

function accessText(verdict: AccessVerdict): string {
  return verdict.sound
    ? `访问日志完整：到第 ${verdict.head.seq} 行。\n`
    : `访问日志被改动过。\n${accessFaultSentence(verdict)}\n`;
}

async function checked(io: Io, { store, keyFolder }: OpenLog, file: string | undefined): Promise<Checked> {
  const { key, kept } = await readTrust(store, keyFolder);
  if (file !== undefined && !key) throw new CannotRun('记录还没有封存过，没有检查点可以比。');
  const witness = file === undefined || !key ? null : await witnessOf(io.folder, file, key);
  const progress = progressLine(io);
  const onProgress = (done: number, total: number) => progress.show('核验记录', done, total);
  const options = { key, kept, witness, signal: io.stopped, onProgress };
  const log = await store.snapshot((tx) => checkLog(tx, options)).finally(() => progress.clear());
  return { log, access: await store.snapshot((tx) => checkAccess(tx, { key, kept })) };
}
