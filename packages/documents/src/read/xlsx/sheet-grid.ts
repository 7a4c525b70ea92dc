import { Unreadable } from '../unreadable.js';
import type { XmlAttributes, XmlHandlers } from '../xml/parse-xml.js';
import { cellAddress } from './cell-address.js';
import { type CellContent, type CellSources, cellContent } from './cell-content.js';
import { type StringGatherer, stringGatherer } from './shared-strings.js';

/** A cell that has something in it. */
export interface Cell extends CellContent {
  /** From 1. */
  column: number;
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

/** Counts down over all sheets of a workbook. */
export interface CellBudget {
  left: number;
  readonly limit: number;
}

interface OpenCell {
  type: string;
  style: number;
  value: string;
}

interface GridState {
  readonly grid: Grid;
  readonly sources: CellSources;
  readonly budget: CellBudget;
  readonly inline: StringGatherer;
  row: GridRow;
  column: number;
  cell: OpenCell | null;
  inValue: boolean;
}

/** The handlers that read a sheet into `grid`; declared but empty rows and cells cost nothing. */
export function gridHandlers(grid: Grid, sources: CellSources, budget: CellBudget): XmlHandlers {
  const inline = stringGatherer();
  const row = { row: 0, cells: [] };
  const state: GridState = { grid, sources, budget, inline, row, column: 0, cell: null, inValue: false };
  return {
    open(name, attributes) {
      OPEN[name]?.(state, attributes);
      inline.open(name);
    },
    close(name) {
      inline.close(name);
      CLOSE[name]?.(state);
    },
    text(value) {
      if (state.inValue && state.cell !== null) state.cell.value += value;
      inline.text(value);
    },
  };
}

const OPEN: Record<string, (state: GridState, attributes: XmlAttributes) => void> = {
  row(state, attributes) {
    const number = Number(attributes.get('r') ?? state.row.row + 1);
    state.row = { row: Number.isSafeInteger(number) ? number : state.row.row + 1, cells: [] };
    state.column = 0;
  },
  c(state, attributes) {
    state.column = cellAddress(attributes.get('r') ?? '')?.column ?? state.column + 1;
    state.cell = { type: attributes.get('t') ?? 'n', style: Number(attributes.get('s') ?? 0), value: '' };
    state.inline.start();
  },
  v(state) {
    state.inValue = true;
  },
  mergeCell(state, attributes) {
    const merge = mergeOf(attributes.get('ref') ?? '');
    if (merge === null) return;
    spend(state.budget);
    state.grid.merges.push(merge);
  },
};

const CLOSE: Record<string, (state: GridState) => void> = {
  v(state) {
    state.inValue = false;
  },
  c(state) {
    const { cell, inline, sources, column } = state;
    state.cell = null;
    if (cell === null) return;
    const content = cellContent({ ...cell, inlineText: inline.take() }, sources);
    if (content.text.trim() === '') return;
    spend(state.budget);
    state.row.cells.push({ column, ...content });
  },
  row({ row, grid }) {
    if (row.cells.length > 0) grid.rows.push(row);
  },
};

function spend(budget: CellBudget): void {
  budget.left -= 1;
  if (budget.left < 0) throw new Unreadable('tooManyCells', { limit: budget.limit });
}

function mergeOf(reference: string): Merge | null {
  const [from, to] = reference.split(':').map(cellAddress);
  if (!from || !to || to.row < from.row || to.column < from.column) return null;
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}
