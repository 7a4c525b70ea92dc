import { fieldOfHeader, type ListField } from './list-field.js';
import type { ListCell, SheetView } from './sheet-view.js';

/** The rows that name the columns, `[top, bottom]`, both inclusive. */
export type HeaderRows = readonly [top: number, bottom: number];

/** Titles, units and dates stand above; a header further down belongs to another table. */
const SEARCHED_ROWS = 30;

/** Header cells are names, not sentences. */
const LONGEST_NAME = 30;

/** A header of more rows than these is none. */
const MOST_ROWS = 3;

/** Finds the header of the lists: the row with the most names that we know, and what is merged with it. */
export function findHeaderRows(view: SheetView): HeaderRows | null {
  let best: { row: number; score: number } | null = null;
  for (const row of view.rows.slice(0, SEARCHED_ROWS)) {
    const score = scoreOf(view, row);
    if (score > (best?.score ?? 1)) best = { row, score };
  }
  return best === null ? null : extended(view, best.row);
}

/** The names over a column, from the top, each once. */
export function namesOf(view: SheetView, [top, bottom]: HeaderRows, column: number): string[] {
  const names: string[] = [];
  for (let row = top; row <= bottom; row++) {
    const text = view.at(row, column)?.text.replace(/\s+/g, '') ?? '';
    if (text !== '' && names.at(-1) !== text) names.push(text);
  }
  return names;
}

/** How many different fields a row names; a list needs a problem or a measure. */
function scoreOf(view: SheetView, row: number): number {
  const fields = new Set<ListField>();
  for (const cell of view.cellsOf(row)) {
    const field = cell.text.length <= LONGEST_NAME ? fieldOfHeader([cell.text]) : null;
    if (field !== null) fields.add(field);
  }
  return fields.has('problem') || fields.has('measure') ? fields.size : 0;
}

function extended(view: SheetView, row: number): HeaderRows {
  const tall = view.cellsOf(row).filter((cell) => cell.bottom - cell.top < MOST_ROWS);
  let top = Math.min(row, ...tall.map((cell) => cell.top));
  let bottom = Math.max(row, ...tall.map((cell) => cell.bottom));
  // Groups over some of the columns without merging the others: 责任分工 above 牵头领导, nothing above 序号.
  if (top === row && groups(view, row - 1, row)) top = row - 1;
  if (bottom === row && groups(view, row, row + 1)) bottom = row + 1;
  return [top, bottom];
}

/** Whether the upper row holds groups, under which all cells of the lower row that it does not name stand. */
function groups(view: SheetView, upper: number, lower: number): boolean {
  const wide = view.cellsOf(upper).filter((cell) => cell.right > cell.left && cell.bottom === upper);
  if (wide.length === 0 || wide.some((cell) => spansTable(cell, view))) return false;
  const below = view.cellsOf(lower);
  const isUnder = (cell: ListCell): boolean =>
    wide.some((group) => group.left <= cell.left && cell.right <= group.right);
  const stray = below.filter((cell) => !isUnder(cell) && view.at(upper, cell.left) !== null);
  const names = below.filter((cell) => isUnder(cell) && cell.text.length <= LONGEST_NAME);
  return stray.length === 0 && names.length >= 2 && names.length === below.filter(isUnder).length;
}

function spansTable(cell: ListCell, view: SheetView): boolean {
  return cell.right - cell.left + 1 > view.lastColumn * 0.6;
}
