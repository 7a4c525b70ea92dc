import type { ReadOptions } from '../read/pace.js';
import type { Sheet } from '../read/xlsx/workbook.js';
import { findHeaderRows } from './header-rows.js';
import { type ListColumn, listColumns } from './list-columns.js';
import type { ListField } from './list-field.js';
import { bodyRows, kindOfRow, type MappedSheet } from './list-rows.js';
import { openLists } from './open-lists.js';
import { type SheetView, sheetView } from './sheet-view.js';

/** A column as found, with a guess of what it means. */
export interface ColumnPreview {
  /** From 1. */
  index: number;
  header: string;
  /** null for a name we do not know: the column is kept in the text without a meaning. */
  field: ListField | null;
  /** The first different values. */
  sample: string[];
}

export interface SheetPreview {
  name: string;
  title: string | null;
  /** The rows that name the columns, from 1; empty where none does. */
  headerRows: number[];
  /** Rows under the header that hold something. */
  rowCount: number;
  columns: ColumnPreview[];
}

/** A workbook before its import: which column means what. */
export interface ListPreview {
  sheets: SheetPreview[];
  notes: string[];
}

const SAMPLES = 3;
const SAMPLE_LENGTH = 40;

/**
 * The sheets of a workbook with their columns and what they seem to mean.
 * @param bytes an .xlsx
 * @throws Unreadable as `readDocument` does
 */
export async function previewLists(bytes: Uint8Array, options: ReadOptions = {}): Promise<ListPreview> {
  const { workbook } = await openLists(bytes, options);
  const filled = workbook.sheets.filter((sheet) => sheet.rows.length > 0);
  return { sheets: filled.map(previewSheet), notes: workbook.notes };
}

/** A sheet with its columns as we would map them. */
export function guessedSheet(sheet: Sheet): MappedSheet {
  const view = sheetView(sheet);
  const header = findHeaderRows(view);
  return { view, header: header ?? [0, 0], columns: listColumns(view, header) };
}

function previewSheet(sheet: Sheet): SheetPreview {
  const mapped = guessedSheet(sheet);
  const [top, bottom] = mapped.header;
  const entries = bodyRows(mapped).filter((row) => kindOfRow(mapped, row) === 'entry');
  return {
    name: sheet.name,
    title: titleOf(mapped.view, top),
    headerRows: top === 0 ? [] : Array.from({ length: bottom - top + 1 }, (_, index) => top + index),
    rowCount: entries.length,
    columns: mapped.columns.map((column) => previewColumn(mapped.view, column, entries)),
  };
}

function titleOf(view: SheetView, header: number): string | null {
  const above = view.rows.filter((row) => row < header).map((row) => view.cellsOf(row)[0]?.text ?? '');
  return above.find((text) => text.length >= 6)?.replace(/\s*\n\s*/g, '') ?? null;
}

function previewColumn(
  view: SheetView,
  { index, header, field }: ListColumn,
  rows: readonly number[],
): ColumnPreview {
  const sample = new Set<string>();
  for (const row of rows) {
    const text = view.at(row, index)?.text;
    if (text !== undefined)
      sample.add(text.length > SAMPLE_LENGTH ? `${text.slice(0, SAMPLE_LENGTH)}…` : text);
    if (sample.size === SAMPLES) break;
  }
  return { index, header, field, sample: [...sample] };
}
