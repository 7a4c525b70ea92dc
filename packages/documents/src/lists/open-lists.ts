import { openArchive } from '../read/archive/archive.js';
import { type Pace, type ReadOptions, startPace } from '../read/pace.js';
import { recogniseArchive, recogniseContainer } from '../read/recognise-format.js';
import { refuseClassified } from '../read/refuse-classified.js';
import { Unreadable } from '../read/unreadable.js';
import { readWorkbook, type Workbook } from '../read/xlsx/workbook.js';

/** A mark of classification stands on the first rows. */
const HEAD_ROWS = 10;

/**
 * Opens a workbook for reading its lists.
 * @throws Unreadable as `readDocument` does, `wrongType` for anything but an .xlsx
 */
export async function openLists(
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<{ workbook: Workbook; pace: Pace }> {
  const pace = startPace(options);
  const { fileBytes } = pace.limits;
  if (bytes.length > fileBytes) throw new Unreadable('tooLarge', { bytes: bytes.length, limit: fileBytes });
  if (recogniseContainer(bytes) !== 'zip')
    throw new Unreadable('wrongType', { found: '文字或 PDF，不是清单工作簿' });
  const archive = openArchive(bytes, pace.limits);
  if (recogniseArchive(archive) !== 'xlsx')
    throw new Unreadable('wrongType', { found: ' Word 文档，不是清单工作簿' });
  const workbook = await readWorkbook(archive, pace);
  for (const sheet of workbook.sheets) {
    const head = sheet.rows.slice(0, HEAD_ROWS).flatMap((row) => row.cells.map((cell) => cell.text));
    refuseClassified(head.join('\n'));
  }
  if (workbook.sheets.every((sheet) => sheet.rows.length === 0)) throw new Unreadable('noText', {});
  return { workbook, pace };
}
