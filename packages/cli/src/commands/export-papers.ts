import type { Exported, OfficeFormat, OpenLedger, PaperName, ReportName } from '@bihuan/server';
import type { Command } from 'commander';
import { CannotRun } from '../cannot-run.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import type { Io } from '../io.js';
import { writeOutput } from '../output/write-output.js';
import { databaseOption, dataOption, describe, type Finish, oneOf, type PlaceFlags } from '../program.js';

interface OutputFlags extends PlaceFlags {
  output?: string;
}
interface ListsFlags extends OutputFlags {
  format: OfficeFormat;
}
interface ReportFlags extends OutputFlags {
  kind: ReportName;
}
interface PaperFlags extends OutputFlags {
  kind: PaperName;
  paper: string;
}

type Server = typeof import('@bihuan/server');
type Deed = Parameters<Server['exportPaper']>[0];

/** Writes what is made of the records to a file. @throws CannotRun where it would go to a screen */
async function writeMade(
  io: Io,
  flags: OutputFlags,
  format: OfficeFormat,
  make: (server: Server, deed: Deed) => Promise<Exported>,
): Promise<ExitCode> {
  if (flags.output === undefined && io.outIsTerminal) {
    throw new CannotRun(`${format} 要写到文件里，屏幕上看不了。请加上 -o 文件名.${format}。`);
  }
  const server = await import('@bihuan/server');
  const { operator, withLedger } = await import('../ledger-place.js');
  const caller = operator();
  const made = ({ store }: OpenLedger) => make(server, { store, caller, policy: 'export' });
  const { bytes } = await withLedger(io, flags, made);
  await writeOutput(io, flags.output, bytes);
  return EXIT.clean;
}

/** 问题清单、任务清单、责任清单 of a rectification. */
function exportListsFile(io: Io, id: string, flags: ListsFlags): Promise<ExitCode> {
  return writeMade(io, flags, flags.format, async ({ readLiveLedger, exportThreeLists }, deed) =>
    exportThreeLists(await readLiveLedger(deed, id), flags.format, deed.caller.at),
  );
}

/** A report to the superior as a draft. */
function exportReportFile(io: Io, id: string, flags: ReportFlags): Promise<ExitCode> {
  return writeMade(io, flags, 'docx', async ({ readReport, exportReport }, deed) =>
    exportReport(await readReport(deed, id), flags.kind, deed.caller.at),
  );
}

/** 工作提示单, 督查记录, 回头看抽查单. */
function exportPaperFile(io: Io, rectificationId: string, flags: PaperFlags): Promise<ExitCode> {
  const asked = { rectificationId, paper: flags.kind, paperId: flags.paper };
  return writeMade(io, flags, 'docx', ({ exportPaper }, deed) => exportPaper(deed, asked));
}

const FORMATS = ['docx', 'xlsx'] as const;
const REPORTS = ['situation', 'leader'] as const;
const PAPERS = ['reminder', 'check', 'lookBack'] as const;

/** The lists, reports and papers under `bihuan export`. */
export function addExportPapers(group: Command, io: Io, finish: Finish): void {
  const command = (name: string, description: string, example: string) =>
    describe(group.command(name).argument('<id>', '整改工作的编号（import 的最后一行）'), {
      ...{ description, example },
    })
      .option('-o, --output <file>', '写到这个文件（默认写到标准输出）')
      .addOption(dataOption())
      .addOption(databaseOption());
  command(
    'lists',
    '由台账写出问题清单、任务清单、责任清单。',
    'bihuan export lists 0197… --format xlsx -o 三个清单.xlsx',
  )
    .requiredOption('--format <format>', `写成：${FORMATS.join('、')}`, oneOf(FORMATS))
    .action(async (id: string, flags: ListsFlags) => finish(await exportListsFile(io, id, flags)));
  command(
    'report',
    '由台账写出报告的草稿，数字都注明出自哪些记录。',
    'bihuan export report 0197… --kind situation -o 整改情况报告.docx',
  )
    .requiredOption(
      '--kind <kind>',
      'situation 整改情况报告，leader 主要负责人组织落实情况报告',
      oneOf(REPORTS),
    )
    .action(async (id: string, flags: ReportFlags) => finish(await exportReportFile(io, id, flags)));
  command(
    'paper',
    '写出工作提示单、督查记录、回头看抽查单。',
    'bihuan export paper 0197… --kind reminder --paper 0197… -o 提示单.docx',
  )
    .requiredOption('--kind <kind>', 'reminder 工作提示单，check 督查记录，lookBack 回头看', oneOf(PAPERS))
    .requiredOption('--paper <paper>', '提示单、督查轮次或回头看批次的编号')
    .action(async (id: string, flags: PaperFlags) => finish(await exportPaperFile(io, id, flags)));
}
