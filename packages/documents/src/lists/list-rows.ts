import type { ListColumn } from './list-columns.js';
import type { ListField } from './list-field.js';
import type { ListCell, SheetView } from './sheet-view.js';

/** A sheet with the meaning of its columns. */
export interface MappedSheet {
  view: SheetView;
  columns: readonly ListColumn[];
  /** Of the header; 0 and 0 where the sheet has none. */
  header: readonly [top: number, bottom: number];
}

/** What a row of the table is. */
export type RowKind = 'entry' | 'section' | 'remark' | 'repeatedHeader';

/** 注：…, 填表人：…, 合计 … */
const REMARK = /^(?:注|备注|说明|填报|填表|制表|审核|联系|合\s*计|总\s*计|小\s*计)/;

const SECTION = /^(?:[（(]?[一二三四五六七八九十]+[）)、.．]|第[一二三四五六七八九十]+)|(?:方面|问题)$/;

/** A heading is short. */
const LONGEST_SECTION = 80;

/** The rows under the header. */
export function bodyRows({ view, header }: MappedSheet): number[] {
  return view.rows.filter((row) => row > header[1]);
}

/** Tells entries from headings inside the table, remarks under it and headers that are printed again. */
export function kindOfRow(sheet: MappedSheet, row: number): RowKind {
  const cells = sheet.view.cellsOf(row);
  if (isRepeatedHeader(sheet, row, cells)) return 'repeatedHeader';
  const [only, ...others] = cells;
  if (only === undefined || others.length > 0) return 'entry';
  if (REMARK.test(only.text)) return 'remark';
  const wide = only.right - only.left + 1 >= Math.min(3, sheet.columns.length);
  if (!wide && !(only.left === sheet.columns[0]?.index && SECTION.test(only.text))) return 'entry';
  return only.text.length <= LONGEST_SECTION ? 'section' : 'remark';
}

function isRepeatedHeader({ columns }: MappedSheet, row: number, cells: readonly ListCell[]): boolean {
  if (cells.length < 2 || row === 0) return false;
  const names = new Set(columns.flatMap((column) => [...column.header.split(' '), column.label]));
  return cells.every((cell) => names.has(cell.text.replace(/\s+/g, '')));
}

/** The columns that bear a field, from the left. */
export function columnsOf({ columns }: MappedSheet, field: ListField): ListColumn[] {
  return columns.filter((column) => column.field === field);
}

/**
 * The cell of a column in a row. One that is merged across columns belongs to its leftmost mapped column, so
 * that a value does not count twice.
 */
export function cellOf({ view, columns }: MappedSheet, row: number, column: ListColumn): ListCell | null {
  const cell = view.at(row, column.index);
  if (cell === null || cell.left === cell.right) return cell;
  const owner = columns.find(
    ({ index, field }) => field !== null && index >= cell.left && index <= cell.right,
  );
  return owner === undefined || owner.index === column.index ? cell : null;
}
