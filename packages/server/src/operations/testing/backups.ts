import { BackupProblem } from '../backup/backup-problem.js';
import type { BackupOptions } from '../backup/write-backup.js';

export const AT = '2031-08-25T02:42:00.000Z';
export const PLAIN: BackupOptions = { passphrase: null, program: '0.1.0', at: AT };
export const PASSPHRASE = '青石板上的雨声与灯火阑珊';
export const SEALED: BackupOptions = { ...PLAIN, passphrase: PASSPHRASE };
/** Several databases are made and read again. */
export const PATIENCE = { timeout: 120_000 };

/** Which problem an act ends in; `none` when it went well. */
export async function problemOf(act: Promise<unknown>): Promise<string> {
  return act.then(
    () => 'none',
    (error: unknown) => {
      if (error instanceof BackupProblem) return error.problem;
      throw error;
    },
  );
}
