import type { OrganisationPreview } from '@bihuan/server';
import type { Command } from 'commander';
import { CannotRun } from '../cannot-run.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import type { Io } from '../io.js';
import { writeOutput } from '../output/write-output.js';
import { databaseOption, dataOption, describe, type Finish, type PlaceFlags } from '../program.js';
import { bytesOf, nameOf } from '../read-file.js';

interface ImportFlags extends PlaceFlags {
  /** Only says what would be changed. */
  check?: boolean;
  /** Takes the right rows though others are wrong. */
  sound?: boolean;
}

interface ExportFlags extends PlaceFlags {
  output: string;
}

/**
 * Takes a workbook of units, people and posts in. Roles in it are not looked at: the security administrator gives them.
 * @returns 0 taken in, 1 a row is wrong (without `--sound` nothing is written then), 2 could not run
 */
export async function importOrganisationFile(io: Io, file: string, flags: ImportFlags): Promise<ExitCode> {
  const { importOrganisation, previewOrganisation } = await import('@bihuan/server');
  const { operator, withLedger } = await import('../ledger-place.js');
  const uploaded = await workbookOf(file, await bytesOf(io, file));
  const found = await withLedger(io, flags, async ({ store }) => {
    const deed = { store, caller: operator() };
    const preview = await previewOrganisation(deed, uploaded);
    const isWrong = preview.problems.length > 0 && !flags.sound;
    if (flags.check || isWrong) return { written: false, preview };
    return {
      written: true,
      preview: await importOrganisation(deed, uploaded, flags.sound ? 'sound' : 'all'),
    };
  });
  await io.out(reportOf(found.preview, found.written));
  return found.preview.problems.length > 0 ? EXIT.findings : EXIT.clean;
}

async function workbookOf(file: string, bytes: Uint8Array) {
  const { readOrganisation, Unreadable, unreadableSentence } = await import('@bihuan/documents');
  const { sha256 } = await import('@bihuan/store');
  try {
    return { sha256: sha256(bytes), file: await readOrganisation(bytes) };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw new CannotRun(`${nameOf(file)}：${unreadableSentence(error)}`, { cause: error });
  }
}

function reportOf({ counts, problems }: OrganisationPreview, written: boolean): string {
  const places = problems.map(({ sheet, row, column, message }) => {
    const place = [sheet, row === null ? '' : `第${row}行`, column ?? ''].filter(Boolean).join(' ');
    return `不对：${place}：${message}\n`;
  });
  const sums = counts
    .filter(({ sheet }) => sheet !== '角色')
    .map(({ sheet, added, changed, same }) => `${sheet}：新增 ${added}，更正 ${changed}，不变 ${same}\n`);
  const end = written ? '已写入。角色由安全管理员授予，不在其中。\n' : '什么也没有写入。\n';
  return [...places, ...sums, end].join('');
}

/** Writes units, people and posts as a workbook, without roles; that it left is noted in the access log. */
export async function exportOrganisationFile(io: Io, { output, ...flags }: ExportFlags): Promise<ExitCode> {
  const { exportOrganisation } = await import('@bihuan/server');
  const { operator, withLedger } = await import('../ledger-place.js');
  const { bytes } = await withLedger(io, flags, ({ store }) =>
    exportOrganisation({ store, caller: operator() }, { withRoles: false, noted: true }),
  );
  await writeOutput(io, output, bytes);
  return EXIT.clean;
}

/** `bihuan organisation …`: units, people and posts in one workbook. */
export function addOrganisation(root: Command, io: Io, finish: Finish): void {
  const group = describe(root.command('organisation'), {
    description: '单位、人员和任职：用 Excel 导入、导出。角色不在其中，由安全管理员授予。',
    example: 'bihuan organisation export -o 单位和人员.xlsx',
  });
  describe(group.command('import').argument('<file>', 'Excel 文件（.xlsx）；- 表示标准输入'), {
    description:
      '导入单位、人员和任职。有一行不对就什么也不写。退出码：0 已导入，1 有行不对，2 做不了。先导出一份，照着填最省事。',
    example: 'bihuan organisation import 单位和人员.xlsx --check',
  })
    .option('--check', '只看会改什么、哪里不对，不写入')
    .option('--sound', '跳过不对的行，写入其余的')
    .addOption(dataOption())
    .addOption(databaseOption())
    .action(async (file: string, flags: ImportFlags) =>
      finish(await importOrganisationFile(io, file, flags)),
    );
  describe(group.command('export'), {
    description: '导出单位、人员和任职，可以改好再导入。',
    example: 'bihuan organisation export -o 单位和人员.xlsx',
  })
    .requiredOption('-o, --output <file>', '写到这个文件（- 表示标准输出）')
    .addOption(dataOption())
    .addOption(databaseOption())
    .action(async (flags: ExportFlags) => finish(await exportOrganisationFile(io, flags)));
}
