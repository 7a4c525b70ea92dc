import { resolve } from 'node:path';
import type { BackupPhase } from '@bihuan/server';
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
import { VERSION } from '../version.js';

interface BackupFlags extends PlaceFlags, PassphraseFlags {
  format?: 'text' | 'json';
}

const phases: Record<BackupPhase, string> = { rows: '备份记录', files: '备份文件', check: '核对备份' };

/**
 * Writes a backup while the program may be in use.
 * @returns 0 written and verified, 1 written, but files are missing or damaged, 2 not written
 */
export async function backup(io: Io, target: string, flags: BackupFlags): Promise<ExitCode> {
  const { readConfig, writeBackup } = await import('@bihuan/server');
  const { asCannotRun } = await import('../ledger-place.js');
  const { backupText, hasLostFiles } = await import('../output/backup-report.js');
  const passphrase = await passphraseOf(io, flags);
  const progress = progressLine(io);
  try {
    const place = readConfig(flags, { ...io.environment, PORT: undefined }, io.folder);
    const report = await writeBackup(place, resolve(io.folder, target), {
      passphrase,
      program: VERSION,
      at: new Date().toISOString(),
      signal: io.stopped,
      onProgress: (phase, done, total) => progress.show(phases[phase], done, total),
    }).finally(() => progress.clear());
    await io.out(flags.format === 'json' ? `${JSON.stringify(report)}\n` : backupText(report));
    return hasLostFiles(report) ? EXIT.findings : EXIT.clean;
  } catch (error) {
    throw asCannotRun(error);
  }
}

/** `bihuan backup`. */
export function addBackup(root: Command, io: Io, finish: Finish): void {
  describe(root.command('backup').argument('<target>', '文件夹（由程序按时间取名），或还不存在的文件'), {
    description:
      '备份数据库和文件，不用停服务，写完再读一遍核对。退出码：0 备好，1 备好但缺文件，2 没有备成。',
    example: 'bihuan backup /srv/backup --data ./data --passphrase-file 口令.txt',
  })
    .addOption(passphraseOption())
    .option('--format <format>', '写成：text、json（默认 text）', oneOf(['text', 'json'] as const))
    .addOption(dataOption())
    .addOption(databaseOption())
    .addOption(databaseFileOption())
    .action(async (target: string, flags: BackupFlags) => finish(await backup(io, target, flags)));
}
