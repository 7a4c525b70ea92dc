import type { Command } from 'commander';
import { EXIT, type ExitCode } from '../exit-codes.js';
import type { Io } from '../io.js';
import { databaseOption, dataOption, describe, type Finish, oneOf, type PlaceFlags } from '../program.js';
import { bytesOf, nameOf } from '../read-file.js';

interface ImportFlags extends PlaceFlags {
  format?: 'text' | 'json';
}

/**
 * Reads a file and registers it as it was read, without anybody looking at the draft.
 * @returns 0 imported, 1 imported with diagnostics of severity error, 2 not imported
 */
export async function importFile(io: Io, file: string, flags: ImportFlags): Promise<ExitCode> {
  const { readingOf } = await import('../reading.js');
  const { importDocument } = await import('@bihuan/server');
  const { operator, withLedger } = await import('../ledger-place.js');
  const bytes = await bytesOf(io, file);
  const { document, notice } = await readingOf(io, file, bytes);
  const given = { fileName: nameOf(file), bytes, document, notice };
  const rectificationId = await withLedger(io, flags, ({ store, vault }) =>
    importDocument({ store, vault, caller: operator(), policy: 'import' }, given),
  );
  const errors = notice.diagnostics.filter(({ severity }) => severity === 'error');
  if (flags.format !== 'json') {
    await io.out(`已建台账：${notice.title ?? nameOf(file)}，${notice.items.length} 个问题。\n`);
    for (const { message } of errors) await io.out(`要核对：${message}\n`);
  }
  await io.out(`${JSON.stringify({ id: rectificationId })}\n`);
  return errors.length > 0 ? EXIT.findings : EXIT.clean;
}

/** `bihuan import`. */
export function addImport(root: Command, io: Io, finish: Finish): void {
  describe(
    root.command('import').argument('<file>', '文件（txt、md、html、docx、pdf、xlsx）；- 表示标准输入'),
    {
      description:
        '读一份通报或清单，照读出来的建台账。最后一行是 {"id": …}。退出码：0 建好，1 建好但有错误要核对，2 没有建成。',
      example: 'bihuan import 通报.docx --format json',
    },
  )
    .option('--format <format>', '写成：text、json（默认 text）', oneOf(['text', 'json'] as const))
    .addOption(dataOption())
    .addOption(databaseOption())
    .action(async (file: string, flags: ImportFlags) => finish(await importFile(io, file, flags)));
}
