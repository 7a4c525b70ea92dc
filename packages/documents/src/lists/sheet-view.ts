import { Unreadable } from '../read/unreadable.js';
import type { Cell, Merge } from '../read/xlsx/sheet-grid.js';
import type { Sheet } from '../read/xlsx/workbook.js';

/** A cell as a reader sees it: a merged one is seen from every place that it covers. All numbers from 1. */
export interface ListCell extends Merge {
  text: string;
  /** `YYYY-MM-DD` where the cell holds a date. */
  date: string | null;
}

/** A sheet to be asked for cells by place. */
export interface SheetView {
  name: string;
  /** The rows that hold something, in order. */
  rows: readonly number[];
  lastColumn: number;
  /** What is seen at a place. */
  at(row: number, column: number): ListCell | null;
  /** The different cells that are seen in a row, from the left. */
  cellsOf(row: number): ListCell[];
}

/** Lists are narrow; a stray cell in column XFD must not make every row 16,384 columns wide. */
const WIDEST = 200;

/** Merges may be declared over each other without end; honest sheets stay far below this. */
const MOST_MERGED_COLUMNS = 1_000_000;

/**
 * Makes a sheet's cells findable by place.
 * @throws Unreadable `tooManyCells`
 */
export function sheetView(sheet: Sheet): SheetView {
  const cells = new Map(sheet.rows.map(({ row, cells: own }) => [row, byColumn(own)]));
  const columns = sheet.rows.flatMap(({ cells: own }) => own.map((cell) => cell.column));
  const lastColumn = Math.min(
    WIDEST,
    columns.reduce((most, column) => Math.max(most, column), 0),
  );
  const merges = mergesByColumn(sheet.merges, lastColumn);
  const at = (row: number, column: number): ListCell | null => {
    const merge = mergeAt(merges.get(column) ?? [], row);
    const place = merge ?? { top: row, bottom: row, left: column, right: column };
    const cell = cells.get(place.top)?.get(place.left);
    return cell === undefined ? null : { ...place, text: cell.text.trim(), date: cell.date };
  };
  const cellsOf = (row: number): ListCell[] => {
    const seen: ListCell[] = [];
    for (let column = 1; column <= lastColumn; column++) {
      const cell = at(row, column);
      if (cell !== null && cell.left >= column) seen.push(cell);
    }
    return seen;
  };
  return { name: sheet.name, rows: sheet.rows.map((row) => row.row), lastColumn, at, cellsOf };
}

function byColumn(cells: readonly Cell[]): Map<number, Cell> {
  return new Map(cells.map((cell) => [cell.column, cell]));
}

function mergesByColumn(merges: readonly Merge[], lastColumn: number): Map<number, Merge[]> {
  const columns = new Map<number, Merge[]>();
  let covered = 0;
  for (const merge of merges) {
    covered += Math.max(0, Math.min(merge.right, lastColumn) - merge.left + 1);
    if (covered > MOST_MERGED_COLUMNS) throw new Unreadable('tooManyCells', { limit: MOST_MERGED_COLUMNS });
    for (let column = merge.left; column <= Math.min(merge.right, lastColumn); column++) {
      const found = columns.get(column);
      if (found === undefined) columns.set(column, [merge]);
      else found.push(merge);
    }
  }
  for (const found of columns.values()) found.sort((a, b) => a.top - b.top);
  return columns;
}

/** Merges of one column do not overlap, so the last that begins at or above the row is the only candidate. */
function mergeAt(merges: readonly Merge[], row: number): Merge | null {
  let low = 0;
  let high = merges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((merges[middle] as Merge).top <= row) low = middle + 1;
    else high = middle;
  }
  const merge = merges[low - 1];
  return merge !== undefined && row <= merge.bottom ? merge : null;
}
