/** A paper of the office as blocks: what stands on it, before it becomes a Word file. */

import type { DocumentProperties } from '../docx/core-properties.js';
import type { CellValue } from '../xlsx/cell-value.js';

/** A cell of a form; a label names what stands in the cell beside it. */
export interface FormCell {
  text: string;
  label?: boolean;
  /** Columns of the form that it takes; 1 where absent. */
  span?: number;
}

export interface FormRow {
  cells: readonly FormCell[];
  /** At least so many lines high, as room to write by hand. */
  lines?: number;
}

/** A table whose head is repeated on every page; the same data make a sheet of a workbook. */
export interface PaperTable {
  /** Name of the sheet, and heading above the table. */
  name: string;
  /** Widths are relative to each other. */
  columns: readonly { header: string; width: number; center?: boolean }[];
  rows: readonly (readonly CellValue[])[];
  /** Said where there is no row. */
  empty: string;
}

export type PaperBlock =
  | { kind: 'title' | 'subtitle' | 'chapter' | 'section' | 'paragraph' | 'note'; text: string }
  | { kind: 'signature' | 'date'; text: string }
  /** `widths` of its columns are relative to each other. */
  | { kind: 'form'; widths: readonly number[]; rows: readonly FormRow[] }
  | { kind: 'table'; table: PaperTable };

export interface Paper {
  properties: DocumentProperties;
  /** Stands at the foot of every page, before `第x页 共y页`; so a loose sheet is known again. */
  foot: string;
  orientation: 'portrait' | 'landscape';
  blocks: readonly PaperBlock[];
}

/** A row of one label and what belongs to it, across a form of `columns` columns. */
export function wideRow(label: string, text: string, columns: number, lines?: number): FormRow {
  const cells = [
    { text: label, label: true },
    { text, span: columns - 1 },
  ];
  return lines === undefined ? { cells } : { cells, lines };
}

/** A row of labels, each followed by what belongs to it. */
export function pairedRow(...pairs: readonly (readonly [label: string, text: string])[]): FormRow {
  return { cells: pairs.flatMap(([label, text]) => [{ text: label, label: true }, { text }]) };
}
