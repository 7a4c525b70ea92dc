import { strFromU8, unzipSync } from 'fflate';
import writeExcelFile, { type Cell, type Row } from 'write-excel-file/node';
import { BODY_FONT, HEADER, SUBTITLE, TITLE } from '../xlsx/cell-styles.js';
import { cellText, looksLikeFormula } from '../xlsx/cell-texts.js';
import type { CellValue } from '../xlsx/cell-value.js';
import { textHeight } from '../xlsx/text-height.js';
import { type Parts, pack } from '../zip/pack.js';
import type { PaperTable } from './paper.js';

/** Title and subtitle above every sheet. */
export interface SheetHead {
  title: string;
  subtitle: string;
}

const GRID = { borderStyle: 'thin', borderColor: '#808080', wrap: true, alignVertical: 'center' } as const;

/** Rows above the table: title, subtitle, headers. */
const HEAD_ROWS = 3;

/**
 * Writes tables as a workbook, one sheet for each: numbers as numbers, days as days, everything else as text.
 * What looks like a formula is formatted as text, so that it stays text when the cell is edited (CWE-1236).
 * @returns an xlsx file; the same tables give the same bytes
 */
export async function writeSheets(tables: readonly PaperTable[], head: SheetHead): Promise<Uint8Array> {
  const sheets = tables.map((table) => ({
    data: rowsOf(table, head),
    sheet: table.name,
    columns: table.columns.map(({ width }) => ({ width })),
    orientation: 'landscape' as const,
    stickyRowsCount: HEAD_ROWS,
  }));
  return pack(fittedToWidth(unzipSync(await writeExcelFile(sheets, BODY_FONT).toBuffer())));
}

function rowsOf({ name, columns, rows, empty }: PaperTable, { title, subtitle }: SheetHead): Row[] {
  const across = (text: string, style: object, height: number): Row => [
    { ...style, value: cellText(text), height, columnSpan: columns.length },
    ...columns.slice(1).map(() => null),
  ];
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const body =
    rows.length > 0
      ? rows.map((row): Row => columns.map((column, index) => cellOf(row[index] ?? null, column.center)))
      : [across(empty, SUBTITLE, textHeight(empty, width))];
  return [
    across(`${title}　${name}`, TITLE, 36),
    across(subtitle, SUBTITLE, textHeight(subtitle, width)),
    columns.map(({ header }) => ({ ...HEADER, value: header })),
    ...body,
  ];
}

function cellOf(value: CellValue, center = false): Cell {
  const style = { ...GRID, align: center ? ('center' as const) : ('left' as const) };
  if (value === null || value === '') return { ...style };
  if (typeof value === 'number') return { ...style, type: Number, value, format: '0' };
  if (typeof value === 'object')
    return { ...style, type: Number, value: serialNumber(value.day), format: 'yyyy-mm-dd' };
  const text = cellText(value);
  return { ...style, type: String, value: text, ...(looksLikeFormula(text) && { format: '@' }) };
}

/** Days since 30 December 1899 (ECMA-376 part 1, 18.17.4.1, the 1900 date base). */
function serialNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;
}

/** Paper size 9 is A4 (ECMA-376 part 1, 18.3.1.63); one page wide, as many as needed high. */
const PAGE_SETUP = '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>';
const FIT_TO_PAGE = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';

/** Has every sheet printed as wide as the paper, which the library cannot say. */
function fittedToWidth(parts: Parts): Parts {
  const fitted = Object.entries(parts).map(([name, content]) => {
    if (!/^xl\/worksheets\/sheet\d+\.xml$/.test(name)) return [name, content];
    const sheet = typeof content === 'string' ? content : strFromU8(content);
    return [
      name,
      sheet
        .replace(/<worksheet[^>]*>/, (tag) => `${tag}${FIT_TO_PAGE}`)
        .replace(/<pageSetup[^>]*\/>/, () => PAGE_SETUP),
    ];
  });
  return Object.fromEntries(fitted) as Parts;
}
