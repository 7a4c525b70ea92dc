import { columnLetters } from '../read/xlsx/cell-address.js';
import { type HeaderRows, namesOf } from './header-rows.js';
import { fieldOfHeader, type ListField } from './list-field.js';
import type { SheetView } from './sheet-view.js';

/** A column of a list. */
export interface ListColumn {
  /** From 1. */
  index: number;
  /** As the header names it, groups first: `责任分工 牵头领导`. */
  header: string;
  /** The lowest name of the header: what its values are labelled with. */
  label: string;
  field: ListField | null;
}

/** How many columns may bear a field; more than that are listed without one. */
const MOST: Partial<Record<ListField, number>> = {
  number: 1,
  section: 1,
  problem: 2,
  resultsDue: 1,
  completionDue: 1,
  responsibleSection: 1,
  responsiblePerson: 1,
  acceptanceCriterion: 1,
  status: 1,
};

/**
 * The columns that hold something, with what their headers mean.
 * @param header null where the sheet has none: then the columns go by their letters
 */
export function listColumns(view: SheetView, header: HeaderRows | null): ListColumn[] {
  const columns: ListColumn[] = [];
  for (let index = 1; index <= view.lastColumn; index++) {
    const names = header === null ? [] : namesOf(view, header, index);
    if (names.length === 0 && isEmpty(view, index)) continue;
    const byLetter = `${columnLetters(index)} 列`;
    const field = names.length === 0 ? null : fieldOfHeader(names);
    columns.push({ index, header: names.join(' ') || byLetter, label: names.at(-1) ?? byLetter, field });
  }
  return withoutSurplus(withPartners(columns));
}

function isEmpty(view: SheetView, column: number): boolean {
  return view.rows.every((row) => view.at(row, column) === null);
}

/** Beside 牵头单位, 责任单位 are the units that take part. */
function withPartners(columns: readonly ListColumn[]): ListColumn[] {
  const leading = columns.filter((column) => column.field === 'leadUnit');
  const explicit = leading.filter((column) => /牵头|主办|主责/.test(column.header));
  if (explicit.length === 0 || explicit.length === leading.length) return [...columns];
  return columns.map((column) =>
    column.field === 'leadUnit' && !explicit.includes(column)
      ? { ...column, field: 'participatingUnits' }
      : column,
  );
}

function withoutSurplus(columns: readonly ListColumn[]): ListColumn[] {
  const counts = new Map<ListField, number>();
  return columns.map((column) => {
    if (column.field === null) return column;
    const count = (counts.get(column.field) ?? 0) + 1;
    counts.set(column.field, count);
    return count > (MOST[column.field] ?? Number.POSITIVE_INFINITY) ? { ...column, field: null } : column;
  });
}
