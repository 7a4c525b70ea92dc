import { resolve } from 'node:path';
import type { RestorePhase } from '@bihuan/server';
import type { Command } from 'commander';
import { EXIT, type ExitCode } from '../exit-codes.js';
import type { Io } from '../io.js';
import { type PassphraseFlags, passphraseOf, passphraseOption } from '../passphrase.js';
import {
  databaseFileOption,
  databaseOption,
  dataOption,
  describe,
  type Finish,
  oneOf,
  type PlaceFlags,
} from '../program.js';
import { progressLine } from '../terminal/progress-line.js';

interface RestoreFlags extends PlaceFlags, PassphraseFlags {
  check?: boolean;
  format?: 'text' | 'json';
}

const phases: Record<RestorePhase, string> = {
  check: '核对备份',
  load: '恢复',
  index: '建立检索',
  log: '核验记录链',
  state: '核对台账',
};

/**
 * Restores a backup into an empty place, or with `--check` only reads it.
 * @returns 0 restored and verified, 1 restored, but something is to be looked at, 2 not restored
 */
export async function restore(io: Io, file: string, flags: RestoreFlags): Promise<ExitCode> {
  const { readConfig, restoreBackup, verifyBackup } = await import('@bihuan/server');
  const { asCannotRun } = await import('../ledger-place.js');
  const { checkedText, hasLostFiles, needsAttention, restoreText } = await import(
    '../output/backup-report.js'
  );
  const archive = { path: resolve(io.folder, file), passphrase: await passphraseOf(io, flags) };
  const progress = progressLine(io);
  const options = {
    signal: io.stopped,
    onProgress: (phase: RestorePhase, done: number, total: number) =>
      progress.show(phases[phase], done, total),
  };
  const answer = (text: string, report: unknown) =>
    io.out(flags.format === 'json' ? `${JSON.stringify(report)}\n` : text);
  try {
    if (flags.check) {
      const sound = await verifyBackup(archive, options).finally(() => progress.clear());
      await answer(checkedText(sound), sound);
      return hasLostFiles(sound) ? EXIT.findings : EXIT.clean;
    }
    const place = readConfig(flags, { ...io.environment, PORT: undefined }, io.folder);
    const report = await restoreBackup(archive, place, options).finally(() => progress.clear());
    await answer(restoreText(report), report);
    return needsAttention(report) ? EXIT.findings : EXIT.clean;
  } catch (error) {
    throw asCannotRun(error);
  }
}

/** `bihuan restore`. */
export function addRestore(root: Command, io: Io, finish: Finish): void {
  describe(root.command('restore').argument('<file>', '备份文件'), {
    description:
      '把备份恢复到空的数据文件夹或空的数据库，恢复后核验。退出码：0 恢复好，1 恢复了但有问题要看，2 没有恢复。',
    example: 'bihuan restore 备份.tar --data ./data',
  })
    .option('--check', '只把备份读一遍核对，不恢复')
    .addOption(passphraseOption())
    .option('--format <format>', '写成：text、json（默认 text）', oneOf(['text', 'json'] as const))
    .addOption(dataOption())
    .addOption(databaseOption())
    .addOption(databaseFileOption())
    .action(async (file: string, flags: RestoreFlags) => finish(await restore(io, file, flags)));
}
