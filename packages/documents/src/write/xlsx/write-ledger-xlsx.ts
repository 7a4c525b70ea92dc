import { strFromU8 } from 'fflate';
import { type Parts, pack } from '../zip/pack.js';
import { SharedTexts } from './cell-texts.js';
import { columnsFor } from './ledger-columns.js';
import { ledgerSubtitle, ledgerTitle } from './ledger-heading.js';
import type { LedgerRecords } from './ledger-records.js';
import { withMerges, withPageSetup, withPrintTitles } from './library-parts.js';
import { tableRows } from './table-rows.js';
import { HEAD_ROWS, ROWS_PLACE, SHEET_NAME, SHEET_PART, workbookFrame } from './workbook-frame.js';

const TEXTS_PART = 'xl/sharedStrings.xml';
const WORKBOOK_PART = 'xl/workbook.xml';

/**
 * Writes the ledger (台账) as an Excel workbook: one row for each measure, the finding's cells merged over its
 * measures, days as days and numbers as numbers, ready to print on A3.
 * @returns an xlsx file; the same records give the same bytes. Characters that a file cannot hold become □
 */
export async function writeLedgerXlsx(records: LedgerRecords): Promise<Uint8Array> {
  const columns = columnsFor(records.findings);
  const frame = await workbookFrame(ledgerTitle(records), ledgerSubtitle(records), columns);
  const texts = new SharedTexts(textOf(frame.parts, TEXTS_PART));
  const table = tableRows(records.findings, {
    columns,
    styles: frame.styles,
    texts,
    firstRow: HEAD_ROWS + 1,
  });
  const sheet = withMerges(withPageSetup(frame.sheet), table.merges).replace(ROWS_PLACE, () => table.rows);
  return pack({
    ...frame.parts,
    [SHEET_PART]: sheet,
    [TEXTS_PART]: texts.part(),
    [WORKBOOK_PART]: withPrintTitles(textOf(frame.parts, WORKBOOK_PART), SHEET_NAME, HEAD_ROWS),
  });
}

function textOf(parts: Parts, name: string): string {
  return strFromU8(parts[name] as Uint8Array);
}
