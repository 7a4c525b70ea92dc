import type { Archive } from '../archive/archive.js';
import type { DocumentText } from '../document-text.js';
import type { Pace } from '../pace.js';
import { TextBuilder } from '../text-builder.js';
import { readWorkbook, type Sheet } from './workbook.js';

/**
 * The text of an Excel workbook: each row a line, cells parted by tabs, the cell in each mark. Where there are
 * several sheets, each opens with its name. A merged cell stands once, at its top left.
 * @throws Unreadable as `readWorkbook` does
 */
export async function readXlsx(archive: Archive, pace: Pace): Promise<DocumentText> {
  const { sheets, notes } = await readWorkbook(archive, pace);
  const filled = sheets.filter((sheet) => sheet.rows.length > 0);
  const builder = new TextBuilder(pace.limits);
  for (const sheet of filled) {
    if (filled.length > 1) startLine(builder, sheet.name, { sheet: sheet.name, row: 1, column: 1 });
    writeRows(sheet, builder);
  }
  return { format: 'xlsx', text: builder.toString(), marks: builder.marks, pages: null, notes };
}

function startLine(
  builder: TextBuilder,
  text: string,
  cell: { sheet: string; row: number; column: number },
): void {
  if (builder.length > 0) builder.append('\n');
  builder.mark({ cell });
  builder.append(text);
}

/** Columns that are empty throughout the sheet take no tab. */
function writeRows(sheet: Sheet, builder: TextBuilder): void {
  const used = new Set(sheet.rows.flatMap((row) => row.cells.map((cell) => cell.column)));
  const places = new Map([...used].sort((a, b) => a - b).map((column, index) => [column, index]));
  for (const { row, cells } of sheet.rows) {
    let written = 0;
    for (const [index, { column, text }] of cells.entries()) {
      const place = places.get(column) ?? 0;
      if (index === 0 && builder.length > 0) builder.append('\n');
      if (place > written) builder.append('\t'.repeat(place - written));
      written = Math.max(written, place);
      builder.mark({ cell: { sheet: sheet.name, row, column } });
      builder.append(text);
    }
  }
}
