import { formatProof } from '@bihuan/domain';
import { proveConsistency, proveInclusion } from '@bihuan/store';
import { EXIT, type ExitCode } from '../../exit-codes.js';
import type { Io } from '../../io.js';
import { writeOutput } from '../../output/write-output.js';
import { checkpointNoteOf } from '../../verify/trusted-inputs.js';
import { sealNow, withLog } from './open-log.js';
import type { OutputFlags } from './seal.js';

/** Proves that an event is in the log. */
export async function proveCommand(io: Io, id: string, flags: OutputFlags): Promise<ExitCode> {
  const proof = await withLog(io, flags, async (log) => {
    await sealNow(io, log);
    return log.store.read((tx) => proveInclusion(tx, id));
  });
  await writeOutput(io, flags.output, formatProof(proof));
  return EXIT.clean;
}

/** Proves that a newer checkpoint, by default one made now, continues an older one. */
export async function continuesCommand(
  io: Io,
  olderFile: string,
  flags: OutputFlags & { newer?: string },
): Promise<ExitCode> {
  const older = await checkpointNoteOf(io.folder, olderFile);
  const given = flags.newer === undefined ? null : await checkpointNoteOf(io.folder, flags.newer);
  const proof = await withLog(io, flags, async (log) => {
    const newer = given ?? (await sealNow(io, log)).checkpoint.note;
    return log.store.read((tx) => proveConsistency(tx, older, newer));
  });
  await writeOutput(io, flags.output, formatProof(proof));
  return EXIT.clean;
}
