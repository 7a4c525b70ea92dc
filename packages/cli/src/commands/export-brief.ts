import type { OfficeFormat } from '@bihuan/server';
import { CannotRun } from '../cannot-run.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import type { Io } from '../io.js';
import { writeOutput } from '../output/write-output.js';
import type { PlaceFlags } from '../program.js';

export interface BriefFlags extends PlaceFlags {
  output?: string;
  format: OfficeFormat;
  month?: string;
  quarter?: string;
}

/** 月度简报 or 季度分析 of a rectification. @throws CannotRun when neither month nor quarter is named well */
export async function exportBriefFile(io: Io, id: string, flags: BriefFlags): Promise<ExitCode> {
  const period = periodOf(flags);
  if (flags.output === undefined && io.outIsTerminal) {
    throw new CannotRun(`${flags.format} 要写到文件里，屏幕上看不了。请加上 -o 文件名.${flags.format}。`);
  }
  const { exportBrief, readBrief } = await import('@bihuan/server');
  const { operator, withLedger } = await import('../ledger-place.js');
  const caller = operator();
  const records = await withLedger(io, flags, ({ store }) =>
    readBrief({ store, caller, policy: 'export' }, id, period),
  );
  const { bytes } = await exportBrief(records, { period, format: flags.format, at: caller.at });
  await writeOutput(io, flags.output, bytes);
  return EXIT.clean;
}

function periodOf({ month, quarter }: BriefFlags): string {
  const named = [month, quarter].filter((period) => period !== undefined);
  if (named.length !== 1)
    throw new CannotRun('请写明一个月（--month 2026-08）或一个季度（--quarter 2026-Q3）。');
  const pattern = month === undefined ? /^\d{4}-Q[1-4]$/ : /^\d{4}-(?:0[1-9]|1[0-2])$/;
  if (pattern.test(named[0] ?? '')) return named[0] ?? '';
  const expected = month === undefined ? '--quarter 应写成 2026-Q3' : '--month 应写成 2026-08';
  throw new CannotRun(`${expected} 这样的形式，现在是“${named[0]}”。`);
}
