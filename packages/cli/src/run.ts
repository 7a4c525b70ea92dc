import { Refused, sentenceOf } from '@bihuan/domain';
import { CommanderError } from 'commander';
import { CannotRun } from './cannot-run.js';
import { addAccount } from './commands/account.js';
import { addBackup } from './commands/backup.js';
import { addDemo } from './commands/demo.js';
import { addExport } from './commands/export.js';
import { addImport } from './commands/import.js';
import { addLint } from './commands/lint.js';
import { addLog } from './commands/log.js';
import { addLookBack } from './commands/lookback.js';
import { addMigrate } from './commands/migrate.js';
import { addOrganisation } from './commands/organisation.js';
import { addRead } from './commands/read.js';
import { addRebuild } from './commands/rebuild.js';
import { addRestore } from './commands/restore.js';
import { addServe } from './commands/serve.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import type { Io } from './io.js';
import { complaintOf, isHelp, rootCommand } from './program.js';
import { VERSION } from './version.js';

const COMMANDS = [
  addRead,
  addLint,
  addImport,
  addExport,
  addServe,
  addMigrate,
  addRebuild,
  addLog,
  addLookBack,
  addBackup,
  addRestore,
  addOrganisation,
  addAccount,
  addDemo,
];

/** What is said of an error that is nobody's bug; null for a bug. */
function sentenceFor(error: unknown, io: Io): string | null {
  if (error instanceof CommanderError) return complaintOf(error);
  if (error instanceof CannotRun) return error.message;
  if (error instanceof Refused) return sentenceOf(error.refusal);
  return io.stopped.aborted ? '已按要求停止，没有做完。' : null;
}

/**
 * Runs one command line.
 * @param args without the program's own name
 * @returns 0 clean, 1 diagnostics of severity error or records that were altered, 2 could not run (standard error
 * says why)
 * @throws only on a bug
 */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = EXIT.clean;
  let help = '';
  const root = rootCommand(io, VERSION, (text) => {
    help += text;
  });
  for (const add of COMMANDS) {
    add(root, io, (result) => {
      code = result;
    });
  }
  try {
    await root.parseAsync(args.length > 0 ? args : ['--help'], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError && isHelp(error)) code = EXIT.clean;
    else {
      const sentence = sentenceFor(error, io);
      if (sentence === null) throw error;
      io.err(`${sentence}\n`);
      code = error instanceof CannotRun ? error.exitCode : EXIT.failed;
    }
  }
  if (help !== '') await io.out(help);
  return code;
}
