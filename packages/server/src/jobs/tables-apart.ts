import { type TableSheet, writeTables } from '@bihuan/documents';
import { runApart } from './apart.js';

/** Fewer rows are written in less time than it takes to start a thread. */
const SMALL = 500;

/**
 * Writes tables as a workbook without holding up those who wait for other answers: large ones in a thread of its own.
 * @throws the reason of `gone` once it aborts; the thread is ended then
 */
export async function writeTablesApart(
  sheets: readonly TableSheet[],
  gone?: AbortSignal,
): Promise<Uint8Array> {
  const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  return rows <= SMALL ? writeTables(sheets) : runApart('tables-worker', plain(sheets), gone);
}

/** Only what a thread can be given. */
function plain(sheets: readonly TableSheet[]): TableSheet[] {
  return sheets.map(({ name, columns, rows }) => ({
    name,
    columns: columns.map(({ header, width }) => ({ header, width })),
    rows,
  }));
}
