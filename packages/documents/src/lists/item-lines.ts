import type { Range } from '@bihuan/extract';
import type { ListColumn } from './list-columns.js';
import type { ItemEntry, RowPlace } from './list-entries.js';
import { cellOf } from './list-rows.js';
import type { ListText } from './list-text.js';
import type { ListCell } from './sheet-view.js';

/** A value of an item as written into the text. */
export interface ListValue {
  column: ListColumn;
  cell: ListCell;
  range: Range;
}

/** What the rows of an item say: a row's values, cells that are merged over several rows in each of them. */
export type RowValues = ListValue[];

/**
 * Writes the lines of an item under its heading: `整改措施：…`, one for each cell, and returns what each row says.
 * A cell that covers several rows is written once; so is a value that the rows only repeat.
 */
export function writeItemLines(entry: ItemEntry, text: ListText): RowValues[] {
  const written = new Map<string, ListValue>();
  return entry.rows.map((place) => rowValues(place, text, written));
}

function rowValues(place: RowPlace, text: ListText, written: Map<string, ListValue>): RowValues {
  const { sheet, row } = place;
  const values: RowValues = [];
  for (const column of sheet.columns) {
    const cell = isHeading(column) ? null : cellOf(sheet, row, column);
    if (cell === null) continue;
    const key = keyOf(place, column, cell);
    const known = written.get(key);
    const value = known ?? { column, cell, range: text.line(sheet.view, cell, `${column.label}：`) };
    written.set(key, value);
    values.push(value);
  }
  return values;
}

/** The heading of the item is made of these. */
function isHeading({ field }: ListColumn): boolean {
  return field === 'number' || field === 'section' || field === 'problem';
}

/** Two measures in the same words are two measures; two rows with the same unit say it once. */
function keyOf({ sheet }: RowPlace, column: ListColumn, cell: ListCell): string {
  if (column.field === 'measure') return `${sheet.view.name} ${cell.top} ${cell.left}`;
  return `${column.field ?? column.label} ${cell.text}`;
}
