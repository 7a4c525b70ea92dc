import { unzipSync } from 'fflate';
import writeExcelFile, { type Cell, type Row } from 'write-excel-file/node';
import { BODY_FONT, HEADER } from '../write/xlsx/cell-styles.js';
import { cellText, looksLikeFormula } from '../write/xlsx/cell-texts.js';
import { pack } from '../write/zip/pack.js';

/** A sheet with a row of headers and rows of text below it; null leaves a cell empty. */
export interface TableSheet {
  name: string;
  columns: readonly { header: string; width: number }[];
  rows: readonly (readonly (string | null)[])[];
}

const CELL = { alignVertical: 'center', wrap: true, type: String } as const;

/**
 * Writes plain tables as an Excel workbook. Every cell is text: nothing that somebody typed becomes a formula, and
 * what looks like one is formatted as text, so that it stays text when the cell is edited (CWE-1236).
 * @returns an xlsx file; the same tables give the same bytes
 */
export async function writeTables(sheets: readonly TableSheet[]): Promise<Uint8Array> {
  const pages = sheets.map(({ name, columns, rows }) => ({
    data: [
      columns.map(({ header }) => ({ ...HEADER, value: header })),
      ...rows.map((row): Row => row.map(cellOf)),
    ],
    sheet: name,
    columns: columns.map(({ width }) => ({ width })),
    orientation: 'landscape' as const,
    stickyRowsCount: 1,
  }));
  return pack(unzipSync(await writeExcelFile(pages, BODY_FONT).toBuffer()));
}

function cellOf(value: string | null): Cell {
  if (value === null || value === '') return null;
  const text = cellText(value);
  return { ...CELL, value: text, ...(looksLikeFormula(text) && { format: '@' }) };
}
