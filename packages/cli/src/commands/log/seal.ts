import { EXIT, type ExitCode } from '../../exit-codes.js';
import type { Io } from '../../io.js';
import { writeOutput } from '../../output/write-output.js';
import type { PlaceFlags } from '../../program.js';
import { sealNow, withLog } from './open-log.js';

export interface OutputFlags extends PlaceFlags {
  output?: string;
}

/** Seals, and gives the checkpoint to keep elsewhere. */
export async function sealCommand(io: Io, flags: OutputFlags): Promise<ExitCode> {
  const { added, checkpoint } = await withLog(io, flags, (log) => sealNow(io, log));
  await writeOutput(io, flags.output, checkpoint.note);
  io.err(`新封存 ${added} 条，共 ${checkpoint.size} 条。请把检查点另存到别的地方。\n`);
  return EXIT.clean;
}
