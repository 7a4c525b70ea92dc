import type { NoticeVersion } from '@bihuan/domain';
import type { LedgerFormat, NoticeFormat } from '@bihuan/server';
import type { Command } from 'commander';
import { CannotRun } from '../cannot-run.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import type { Io } from '../io.js';
import { writeOutput } from '../output/write-output.js';
import { databaseOption, dataOption, describe, type Finish, oneOf, type PlaceFlags } from '../program.js';
import { type BriefFlags, exportBriefFile } from './export-brief.js';
import { addExportPapers } from './export-papers.js';

interface OutputFlags extends PlaceFlags {
  output?: string;
}
interface LedgerFlags extends OutputFlags {
  format: LedgerFormat;
}
interface NoticeFlags extends OutputFlags {
  format: NoticeFormat;
  version?: NoticeVersion;
}

/** Office files are no sight for a screen. */
function requireFile(io: Io, { output }: OutputFlags, format: string): void {
  const isBinary = format === 'xlsx' || format === 'docx';
  if (isBinary && output === undefined && io.outIsTerminal) {
    throw new CannotRun(`${format} 要写到文件里，屏幕上看不了。请加上 -o 文件名.${format}。`);
  }
}

/** 台账 of a rectification. */
export async function exportLedgerFile(io: Io, id: string, flags: LedgerFlags): Promise<ExitCode> {
  requireFile(io, flags, flags.format);
  const { exportLedger, localDate, readLedger } = await import('@bihuan/server');
  const { operator, withLedger } = await import('../ledger-place.js');
  const ledger = await withLedger(io, flags, ({ store }) =>
    readLedger({ store, caller: operator(), policy: 'export' }, id),
  );
  const { bytes } = await exportLedger(ledger, flags.format, localDate(operator().at));
  await writeOutput(io, flags.output, bytes);
  return EXIT.clean;
}

/** 通报 of a rectification, written from the records. */
export async function exportNoticeFile(io: Io, id: string, flags: NoticeFlags): Promise<ExitCode> {
  requireFile(io, flags, flags.format);
  const { exportNotice, readLedger } = await import('@bihuan/server');
  const { operator, withLedger } = await import('../ledger-place.js');
  const ledger = await withLedger(io, flags, ({ store }) =>
    readLedger({ store, caller: operator(), policy: 'export' }, id),
  );
  const { bytes } = await exportNotice(ledger, flags.format, flags.version ?? 'internal', operator().at);
  await writeOutput(io, flags.output, bytes);
  return EXIT.clean;
}

const LEDGER_FORMATS = ['xlsx', 'json'] as const;
const NOTICE_FORMATS = ['docx', 'md', 'json'] as const;
const BRIEF_FORMATS = ['docx', 'xlsx'] as const;
const VERSIONS = ['internal', 'public'] as const;

/** `bihuan export …`: what is written from a ledger. */
export function addExport(root: Command, io: Io, finish: Finish): void {
  const group = describe(root.command('export'), {
    description: '从台账写出文件。',
    example: 'bihuan export notice 0197… --format docx -o 通报.docx',
  });
  describe(group.command('ledger').argument('<id>', '整改工作的编号（import 的最后一行）'), {
    description: '写出台账。',
    example: 'bihuan export ledger 0197… --format xlsx -o 台账.xlsx',
  })
    .requiredOption('--format <format>', `写成：${LEDGER_FORMATS.join('、')}`, oneOf(LEDGER_FORMATS))
    .option('-o, --output <file>', '写到这个文件（默认写到标准输出）')
    .addOption(dataOption())
    .addOption(databaseOption())
    .action(async (id: string, flags: LedgerFlags) => finish(await exportLedgerFile(io, id, flags)));
  describe(group.command('notice').argument('<id>', '整改工作的编号（import 的最后一行）'), {
    description: '由台账写出通报。',
    example: 'bihuan export notice 0197… --format docx --version public -o 通报.docx',
  })
    .requiredOption('--format <format>', `写成：${NOTICE_FORMATS.join('、')}`, oneOf(NOTICE_FORMATS))
    .option('--version <version>', 'internal 内部全文，public 公开版（默认 internal）', oneOf(VERSIONS))
    .option('-o, --output <file>', '写到这个文件（默认写到标准输出）')
    .addOption(dataOption())
    .addOption(databaseOption())
    .action(async (id: string, flags: NoticeFlags) => finish(await exportNoticeFile(io, id, flags)));
  describe(group.command('brief').argument('<id>', '整改工作的编号（import 的最后一行）'), {
    description: '由台账写出月度简报（一月一整理）或季度分析（一季一分析）。',
    example: 'bihuan export brief 0197… --month 2026-08 --format docx -o 简报.docx',
  })
    .option('--month <month>', '哪个月的简报，如 2026-08')
    .option('--quarter <quarter>', '哪个季度的分析，如 2026-Q3')
    .requiredOption('--format <format>', `写成：${BRIEF_FORMATS.join('、')}`, oneOf(BRIEF_FORMATS))
    .option('-o, --output <file>', '写到这个文件（默认写到标准输出）')
    .addOption(dataOption())
    .addOption(databaseOption())
    .action(async (id: string, flags: BriefFlags) => finish(await exportBriefFile(io, id, flags)));
  addExportPapers(group, io, finish);
}
