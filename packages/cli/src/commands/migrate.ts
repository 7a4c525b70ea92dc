import type { Command } from 'commander';
import { EXIT, type ExitCode } from '../exit-codes.js';
import type { Io } from '../io.js';
import { databaseOption, dataOption, describe, type Finish, type PlaceFlags } from '../program.js';

/** Creates the database, or brings it up to date; opening it does all that is needed. */
export async function migrate(io: Io, flags: PlaceFlags): Promise<ExitCode> {
  const { withLedger } = await import('../ledger-place.js');
  await withLedger(io, flags, async () => undefined);
  await io.out('数据库的结构已是最新。\n');
  return EXIT.clean;
}

/** `bihuan migrate`. */
export function addMigrate(root: Command, io: Io, finish: Finish): void {
  describe(root.command('migrate'), {
    description: '建立数据库，或把它的结构升到本版本。',
    example: 'bihuan migrate --data ./data',
  })
    .addOption(dataOption())
    .addOption(databaseOption())
    .action(async (flags: PlaceFlags) => finish(await migrate(io, flags)));
}
