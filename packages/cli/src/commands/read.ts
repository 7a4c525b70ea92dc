import { wholeMeasures } from '@bihuan/extract';
import type { Command } from 'commander';
import { CannotRun } from '../cannot-run.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import type { Io } from '../io.js';
import { noticeTable } from '../output/notice-table.js';
import { writeOutput } from '../output/write-output.js';
import { describe, type Finish, oneOf } from '../program.js';
import { bytesOf, nameOf } from '../read-file.js';
import type { Reading } from '../reading.js';

const FORMATS = ['table', 'json', 'xlsx', 'md'] as const;
type Format = (typeof FORMATS)[number];

interface ReadFlags {
  format?: Format;
  output?: string;
}

/** Without `--format`, the ending of `-o` tells; without both, a table to look at. */
function formatOf({ format, output }: ReadFlags): Format {
  const ending = output?.split('.').pop()?.toLowerCase();
  return format ?? FORMATS.find((candidate) => candidate === ending) ?? 'table';
}

async function readOne(io: Io, file: string): Promise<Reading> {
  const bytes = await bytesOf(io, file);
  const { readingOf } = await import('../reading.js');
  return readingOf(io, file, bytes);
}

/** All files that can be read; about the others standard error says why. */
async function readAll(io: Io, files: string[]): Promise<Reading[]> {
  const readings: Reading[] = [];
  for (const file of files) {
    await readOne(io, file).then(
      (reading) => readings.push(reading),
      (error: unknown) => {
        if (!(error instanceof CannotRun)) throw error;
        io.err(`${error.message}\n`);
      },
    );
  }
  return readings;
}

/** The writers for office formats are loaded only when asked for: `read` to JSON starts at once. */
async function written(readings: Reading[], format: Format): Promise<string | Uint8Array> {
  if (format === 'json')
    return readings
      .map(({ notice, document }) => `${JSON.stringify(wholeMeasures(notice, document.text))}\n`)
      .join('');
  if (format === 'table') {
    return readings.map(({ file, notice }) => noticeTable(nameOf(file), notice)).join('\n');
  }
  const { ledgerWorkbook, noticeMarkdown } = await import('../output/office.js');
  const [reading] = readings;
  if (format === 'xlsx' && reading) return ledgerWorkbook(reading.notice, reading.document.text);
  const notices: string[] = [];
  for (const { notice, document } of readings) notices.push(await noticeMarkdown(notice, document.text));
  return notices.join('\n');
}

function checkFlags(io: Io, files: string[], format: Format, output: string | undefined): void {
  if (format !== 'xlsx') return;
  if (files.length > 1) throw new CannotRun('Excel 一次只写一份文件，这里有几份。请一份一份地读。');
  if (output === undefined && io.outIsTerminal) {
    throw new CannotRun('Excel 要写到文件里，屏幕上看不了。请加上 -o 台账.xlsx。');
  }
}

/**
 * Reads notices and writes what was found: one JSON object per line, a table, a workbook or Markdown.
 * @returns 0 read, 1 read with diagnostics of severity error, 2 something could not be read
 */
export async function read(io: Io, files: string[], flags: ReadFlags): Promise<ExitCode> {
  const format = formatOf(flags);
  checkFlags(io, files, format, flags.output);
  const readings = await readAll(io, files);
  if (readings.length > 0) await writeOutput(io, flags.output, await written(readings, format));
  if (readings.length < files.length) return EXIT.failed;
  const hasErrors = readings.some(({ notice }) =>
    notice.diagnostics.some(({ severity }) => severity === 'error'),
  );
  return hasErrors ? EXIT.findings : EXIT.clean;
}

/** `bihuan read`. */
export function addRead(root: Command, io: Io, finish: Finish): void {
  describe(
    root.command('read').argument('<file...>', '文件（txt、md、html、docx、pdf、xlsx）；- 表示标准输入'),
    {
      description:
        '读一份或几份通报，写出里面的问题、措施、文件和数字。退出码：0 读好，1 有错误要核对，2 读不了。',
      example: 'bihuan read 通报.docx --format json -o 通报.json',
    },
  )
    .option('--format <format>', `写成：${FORMATS.join('、')}（默认 table）`, oneOf(FORMATS))
    .option('-o, --output <file>', '写到这个文件（默认写到标准输出）')
    .action(async (files: string[], flags: ReadFlags) => finish(await read(io, files, flags)));
}
