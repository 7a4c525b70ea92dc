import type { Cell, CellObject, Row, SheetData } from 'write-excel-file/node';
import { CellTexts, cellText, looksLikeFormula } from './cell-texts.js';
import type { CellValue } from './cell-value.js';
import { findingRows, type GridCell } from './finding-rows.js';
import { columnsFor, type LedgerColumn } from './ledger-columns.js';
import { ledgerSubtitle, ledgerTitle } from './ledger-heading.js';
import type { LedgerRecords } from './ledger-records.js';
import { textHeight } from './text-height.js';

/** Title, subtitle and column headers. */
export const HEAD_ROWS = 3;

export const BODY_FONT = { fontFamily: '宋体', fontSize: 10 } as const;

const GRID = { borderStyle: 'thin', borderColor: '#808080', wrap: true, alignVertical: 'center' } as const;
const HEADER = {
  ...GRID,
  align: 'center',
  fontFamily: '黑体',
  fontSize: 10,
  backgroundColor: '#EDEDED',
} as const;
const TITLE = { align: 'center', alignVertical: 'center', fontFamily: '黑体', fontSize: 18 } as const;
const TITLE_HEIGHT = 36;
const SUBTITLE = { align: 'left', alignVertical: 'center', wrap: true } as const;

/** The sheet as the library takes it; its texts are stand-ins, to be filled in by `texts`. */
export interface LedgerSheet {
  data: SheetData;
  /** Of the columns, in half-width characters. */
  widths: number[];
  /** Of the rows, in points. */
  heights: number[];
  texts: CellTexts;
}

/** Lays the ledger out: title, subtitle, column headers, then the rows of each finding. */
export function ledgerSheet(records: LedgerRecords): LedgerSheet {
  const columns = columnsFor(records.findings);
  const texts = new CellTexts();
  const { data, heights } = head(records, columns, texts);
  for (const finding of records.findings) {
    const rows = findingRows(finding, columns);
    for (const row of rows.cells) {
      data.push(row.map((cell, index) => gridCell(cell, columns[index] as LedgerColumn, texts)));
    }
    heights.push(...rows.heights);
  }
  return { data, widths: columns.map((column) => column.width), heights, texts };
}

function head(
  records: LedgerRecords,
  columns: readonly LedgerColumn[],
  texts: CellTexts,
): Pick<LedgerSheet, 'data' | 'heights'> {
  const across = (text: string, style: object): Row => [
    { ...style, ...content(text, texts), columnSpan: columns.length },
    ...columns.slice(1).map(() => null),
  ];
  const subtitle = ledgerSubtitle(records);
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  return {
    data: [
      across(ledgerTitle(records), TITLE),
      across(subtitle, SUBTITLE),
      columns.map((column) => ({ ...HEADER, ...content(column.header, texts) })),
    ],
    heights: [
      TITLE_HEIGHT,
      textHeight(subtitle, width),
      Math.max(...columns.map((column) => textHeight(column.header, column.width))),
    ],
  };
}

function gridCell(cell: GridCell | null, { align }: LedgerColumn, texts: CellTexts): Cell {
  if (cell === null) return null;
  return { ...GRID, ...content(cell.value, texts), align, rowSpan: cell.rowSpan };
}

function content(value: CellValue, texts: CellTexts): CellObject {
  if (value === null || value === '') return {};
  if (typeof value === 'number') return { type: Number, value };
  if (typeof value === 'object') {
    return { type: Date, value: new Date(`${value.day}T00:00:00Z`), format: 'yyyy-mm-dd' };
  }
  const text = cellText(value);
  return { type: String, value: texts.keyOf(text), ...(looksLikeFormula(text) ? { format: '@' } : {}) };
}
