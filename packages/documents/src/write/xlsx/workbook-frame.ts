import { strFromU8, unzipSync } from 'fflate';
import writeExcelFile, { type Row } from 'write-excel-file/node';
import type { Parts } from '../zip/pack.js';
import { BODY_FONT, type CellStyle, HEADER, SPECIMENS, SUBTITLE, TITLE } from './cell-styles.js';
import { cellText } from './cell-texts.js';
import type { LedgerColumn } from './ledger-columns.js';
import { textHeight } from './text-height.js';

export const SHEET_NAME = '整改台账';

/** Title, subtitle and column headers. */
export const HEAD_ROWS = 3;

/** A workbook with the head of the ledger and no row below it. */
export interface WorkbookFrame {
  parts: Parts;
  /** The sheet, with `ROWS_PLACE` where the rows of the table go. */
  sheet: string;
  /** The number under which the workbook keeps each style. */
  styles: Record<CellStyle, string>;
}

/** Stands for the rows of the table. */
export const ROWS_PLACE = '<row r="4"/>';

export const SHEET_PART = 'xl/worksheets/sheet1.xml';

/**
 * Has the library write the workbook: styles, column widths, head, and a row of specimens from which the numbers
 * of the styles are taken. The rows of the table are not left to it: for 30,000 of them it took 7 s and 450 MB,
 * where writing them directly takes 1 s.
 */
export async function workbookFrame(
  title: string,
  subtitle: string,
  columns: readonly LedgerColumn[],
): Promise<WorkbookFrame> {
  const names = Object.keys(SPECIMENS) as CellStyle[];
  const sheet = {
    data: [...headRows(title, subtitle, columns), names.map((name) => SPECIMENS[name])],
    sheet: SHEET_NAME,
    columns: columns.map(({ width }) => ({ width })),
    orientation: 'landscape' as const,
    stickyRowsCount: HEAD_ROWS,
  };
  const parts: Parts = unzipSync(await writeExcelFile([sheet], BODY_FONT).toBuffer());
  const xml = strFromU8(parts[SHEET_PART] as Uint8Array);
  const specimens = /<row r="4".*?<\/row>/.exec(xml)?.[0] ?? '';
  const numbers = [...specimens.matchAll(/<c r="[A-Z]4" s="(\d+)"/g)].map((match) => match[1] as string);
  if (numbers.length !== names.length) throw new Error('write-excel-file no longer writes `<c r="" s="">`');
  return {
    parts,
    sheet: xml.replace(specimens, ROWS_PLACE),
    styles: Object.fromEntries(names.map((name, index) => [name, numbers[index]])) as Record<
      CellStyle,
      string
    >,
  };
}

function headRows(title: string, subtitle: string, columns: readonly LedgerColumn[]): Row[] {
  const across = (text: string, style: object, height: number): Row => [
    { ...style, value: cellText(text), height, columnSpan: columns.length },
    ...columns.slice(1).map(() => null),
  ];
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const height = Math.max(...columns.map((column) => textHeight(column.header, column.width)));
  return [
    across(title, TITLE, 36),
    across(subtitle, SUBTITLE, textHeight(subtitle, width)),
    columns.map((column) => ({ ...HEADER, value: column.header, height })),
  ];
}
