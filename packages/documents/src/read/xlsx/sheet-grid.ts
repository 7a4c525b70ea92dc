import { Unreadable } from '../unreadable.js';
import type { XmlAttributes, XmlHandlers } from '../xml/parse-xml.js';
import { cellAddress } from './cell-address.js';
import type { CellFormat } from './cell-formats.js';
import { chineseDateText, dateOfSerial, isoDate } from './serial-date.js';
import { plainText, stringGatherer } from './shared-strings.js';

/** A cell that has something in it. */
export interface Cell {
  /** From 1. */
  column: number;
  /** As a reader of the sheet sees it, dates in Chinese words. */
  text: string;
  /** `YYYY-MM-DD` where the cell holds a date. */
  date: string | null;
}

export interface GridRow {
  /** From 1, as the sheet shows it. */
  row: number;
  /** By column. */
  cells: Cell[];
}

/** Merged cells; all from 1, all inclusive. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** What a sheet holds: only the rows and cells that are not empty. */
export interface Grid {
  rows: GridRow[];
  merges: Merge[];
}

/** What cells refer to. */
export interface CellSources {
  strings: readonly string[];
  formats: readonly CellFormat[];
  since1904: boolean;
}

interface OpenCell {
  column: number;
  type: string;
  style: number;
  value: string;
}

/** Counts down over all sheets of a workbook. */
export interface CellBudget {
  left: number;
  readonly limit: number;
}

/** The handlers that read a sheet into `grid`; declared but empty rows and cells cost nothing. */
export function gridHandlers(grid: Grid, sources: CellSources, budget: CellBudget): XmlHandlers {
  const inline = stringGatherer();
  let row: GridRow = { row: 0, cells: [] };
  let column = 0;
  let cell: OpenCell | null = null;
  let inValue = false;
  const open: Record<string, (attributes: XmlAttributes) => void> = {
    row(attributes) {
      const number = Number(attributes.get('r') ?? row.row + 1);
      row = { row: Number.isSafeInteger(number) ? number : row.row + 1, cells: [] };
      column = 0;
    },
    c(attributes) {
      column = cellAddress(attributes.get('r') ?? '')?.column ?? column + 1;
      const style = Number(attributes.get('s') ?? 0);
      cell = { column, type: attributes.get('t') ?? 'n', style, value: '' };
      inline.start();
    },
    v() {
      inValue = true;
    },
    mergeCell(attributes) {
      const merge = mergeOf(attributes.get('ref') ?? '');
      if (merge === null) return;
      spend(budget);
      grid.merges.push(merge);
    },
  };
  const close: Record<string, () => void> = {
    v() {
      inValue = false;
    },
    c() {
      const read = cell === null ? null : readCell(cell, inline.take(), sources);
      cell = null;
      if (read === null) return;
      spend(budget);
      row.cells.push(read);
    },
    row() {
      if (row.cells.length > 0) grid.rows.push(row);
    },
  };
  return {
    open(name, attributes) {
      open[name]?.(attributes);
      inline.open(name);
    },
    close(name) {
      inline.close(name);
      close[name]?.();
    },
    text(value) {
      if (inValue && cell !== null) cell.value += value;
      inline.text(value);
    },
  };
}

function spend(budget: CellBudget): void {
  budget.left -= 1;
  if (budget.left < 0) throw new Unreadable('tooManyCells', { limit: budget.limit });
}

function readCell(cell: OpenCell, inlineText: string, sources: CellSources): Cell | null {
  const { text, date } = cellContent(cell, inlineText, sources);
  return text.trim() === '' ? null : { column: cell.column, text, date };
}

/** ST_CellType, ECMA-376 part 1, 18.18.11. */
function cellContent(cell: OpenCell, inlineText: string, sources: CellSources): Omit<Cell, 'column'> {
  if (cell.type === 's') return { text: sources.strings[Number(cell.value)] ?? '', date: null };
  if (cell.type === 'inlineStr') return { text: inlineText, date: null };
  if (cell.type === 'str') return { text: plainText(cell.value), date: null };
  if (cell.type === 'b') return { text: cell.value === '1' ? '是' : '否', date: null };
  // #REF! and its like are faults of the sheet, not content.
  if (cell.type === 'e') return { text: '', date: null };
  if (cell.type === 'd') return { text: cell.value.slice(0, 10), date: cell.value.slice(0, 10) };
  return numberContent(cell.value, sources.formats[cell.style] ?? 'plain', sources.since1904);
}

function numberContent(value: string, format: CellFormat, since1904: boolean): Omit<Cell, 'column'> {
  const number = Number(value);
  if (value.trim() === '' || Number.isNaN(number)) return { text: value, date: null };
  if (format === 'percent') return { text: `${decimal(number * 100)}%`, date: null };
  if (format === 'plain') return { text: decimal(number), date: null };
  if (format === 'time') return { text: timeText(number), date: null };
  const date = dateOfSerial(number, since1904);
  if (date === null) return { text: decimal(number), date: null };
  return { text: chineseDateText(date, format), date: isoDate(date) };
}

/** Excel shows 15 digits; beyond them stands the noise of binary fractions. */
function decimal(number: number): string {
  return String(Number(number.toPrecision(15)));
}

function timeText(serial: number): string {
  const minutes = Math.round((serial % 1) * 24 * 60);
  return `${Math.floor(minutes / 60) % 24}:${String(minutes % 60).padStart(2, '0')}`;
}

function mergeOf(reference: string): Merge | null {
  const [from, to] = reference.split(':').map(cellAddress);
  if (!from || !to || to.row < from.row || to.column < from.column) return null;
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}
