import { strFromU8, unzipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/node';
import { pack } from '../zip/pack.js';
import type { LedgerRecords } from './ledger-records.js';
import { BODY_FONT, HEAD_ROWS, ledgerSheet } from './ledger-sheet.js';
import { printSetup } from './print-setup.js';
import { rowHeights } from './row-heights.js';

const SHEET_NAME = '整改台账';
const SHARED_STRINGS = 'xl/sharedStrings.xml';

/**
 * Writes the ledger (台账) as an Excel workbook: one row for each measure, the finding's cells merged over its
 * measures, days as days and numbers as numbers, ready to print on A3.
 * @returns an xlsx file; the same records give the same bytes. Characters that a file cannot hold become □
 */
export async function writeLedgerXlsx(records: LedgerRecords): Promise<Uint8Array> {
  const { data, widths, heights, texts } = ledgerSheet(records);
  const sheet = {
    data,
    sheet: SHEET_NAME,
    columns: widths.map((width) => ({ width })),
    orientation: 'landscape',
    stickyRowsCount: HEAD_ROWS,
  } as const;
  const written = await writeExcelFile([sheet], {
    ...BODY_FONT,
    features: [rowHeights(heights), printSetup(SHEET_NAME, HEAD_ROWS)],
  }).toBuffer();
  const parts = unzipSync(written);
  return pack({ ...parts, [SHARED_STRINGS]: texts.fill(strFromU8(parts[SHARED_STRINGS] as Uint8Array)) });
}
