import { exportLog } from '@bihuan/store';
import { EXIT, type ExitCode } from '../../exit-codes.js';
import type { Io } from '../../io.js';
import { writePieces } from '../../output/write-pieces.js';
import type { PlaceFlags } from '../../program.js';
import { progressLine } from '../../terminal/progress-line.js';
import { sealNow, withLog } from './open-log.js';

export interface ExportLogFlags extends PlaceFlags {
  output: string;
  withPayloads?: boolean;
}

/** Seals, and writes the whole log to a file. */
export async function exportCommand(io: Io, flags: ExportLogFlags): Promise<ExitCode> {
  const progress = progressLine(io);
  const size = await withLog(io, flags, async (log) => {
    const { checkpoint } = await sealNow(io, log);
    const pieces = exportLog(log.store, checkpoint, {
      withPayloads: flags.withPayloads === true,
      signal: io.stopped,
      onProgress: (done, total) => progress.show('导出记录', done, total),
    });
    await writePieces(io, flags.output, pieces).finally(() => progress.clear());
    return checkpoint.size;
  });
  io.err(`已写出 ${size} 条记录和检查点。核验要用数据文件夹里的 log.pub，请从可靠的途径交给核验的人。\n`);
  return EXIT.clean;
}
