import { Option } from 'commander';
import type { Io } from './io.js';
import { bytesOf } from './read-file.js';

/** Never on the command line itself: other users of the machine can see that. */
export const passphraseOption = () =>
  new Option(
    '--passphrase-file <file>',
    '口令写在这个文件的第一行；- 表示标准输入（也可用环境变量 BIHUAN_BACKUP_PASSPHRASE）',
  );

export interface PassphraseFlags {
  passphraseFile?: string;
}

/**
 * The passphrase of a backup: the first line of a file, or of the environment; null where none is given.
 * @throws CannotRun for a file that cannot be read
 */
export async function passphraseOf(io: Io, { passphraseFile }: PassphraseFlags): Promise<string | null> {
  const given =
    passphraseFile === undefined
      ? (io.environment.BIHUAN_BACKUP_PASSPHRASE ?? '')
      : Buffer.from(await bytesOf(io, passphraseFile)).toString('utf8');
  const [line = ''] = given.split(/\r?\n/);
  return passphraseFile === undefined && line === '' ? null : line;
}
