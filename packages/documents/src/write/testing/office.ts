import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const FOLDERS = [...(process.env.PATH ?? '').split(delimiter), '/usr/lib/libreoffice/program'].filter(
  Boolean,
);

const soffice =
  process.env.SOFFICE_PATH ??
  FOLDERS.map((folder) => join(folder, 'soffice')).find((path) => existsSync(path));

/** Whether to skip what needs LibreOffice; under CI it must be there, so the tests run and fail. */
export const withoutOffice = soffice === undefined && process.env.CI !== 'true';

/** Said in the name of a skipped suite. */
export const officeNote = withoutOffice
  ? '（没有找到 LibreOffice，跳过；装上 libreoffice 或设 SOFFICE_PATH）'
  : '';

/** Opens a file in LibreOffice and prints it as PDF, in a profile of its own that is removed afterwards. */
export async function printedByOffice(file: Uint8Array, extension: 'docx' | 'xlsx'): Promise<Uint8Array> {
  if (soffice === undefined) throw new Error('需要 LibreOffice：没有找到 soffice。');
  const folder = await mkdtemp(join(tmpdir(), 'bihuan-office-'));
  try {
    const source = join(folder, `file.${extension}`);
    await writeFile(source, file);
    await promisify(execFile)(
      soffice,
      [
        '--headless',
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`,
        ...['--convert-to', 'pdf', '--outdir', folder, source],
      ],
      { timeout: 120_000 },
    );
    return new Uint8Array(await readFile(join(folder, 'file.pdf')));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
