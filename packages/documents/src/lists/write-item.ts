import type { Range } from '@bihuan/extract';
import { type ItemDuties, itemDuties } from './item-duties.js';
import { type ListValue, type RowValues, writeItemLines } from './item-lines.js';
import { itemStatus } from './item-status.js';
import type { ItemEntry } from './list-entries.js';
import type { ListItem, ListMeasure } from './list-notice.js';
import { cellOf, columnsOf } from './list-rows.js';
import type { ListText } from './list-text.js';
import { splitMeasures } from './split-measures.js';

/** An item with what its rows say, for the diagnostics. */
export interface WrittenItem {
  item: ListItem;
  rows: RowValues[];
}

/**
 * Writes a problem with all its cells into the text and reads it as an item.
 * @param year completes dates without a year
 */
export function writeItem(entry: ItemEntry, text: ListText, year: number | null): WrittenItem {
  const { start, number, problemRange } = writeHeading(entry, text);
  const bodyStart = text.end;
  const rows = writeItemLines(entry, text);
  const duties = itemDuties(rows, year);
  const status = statusOf(rows);
  const item: ListItem = {
    number,
    level: entry.level,
    section: entry.section,
    status,
    problem: entry.problem.text.replace(/\s*\n\s*/g, ''),
    problemRange,
    range: [start, text.end],
    bodyRange: [Math.min(bodyStart + 1, text.end), text.end],
    certainty: 'stated',
    rule: 'list-row',
    damage: false,
    introduction: null,
    measures: measuresOf(rows, duties),
    documents: [],
    quantities: [],
    dates: [],
    accountability: [],
    duties: duties.item,
    open: status === 'ongoing',
  };
  return { item, rows };
}

function writeHeading(
  entry: ItemEntry,
  text: ListText,
): { start: number; number: string; problemRange: Range } {
  const { sheet } = entry.place;
  const column = columnsOf(sheet, 'number')[0];
  const cell = column === undefined ? null : cellOf(sheet, entry.problem.top, column);
  // A number that covers more rows than the problem numbers what stands above it.
  const covers = cell !== null && (cell.top < entry.problem.top || cell.bottom > entry.problem.bottom);
  if (cell === null || covers) {
    const problemRange = text.line(sheet.view, entry.problem);
    return { start: problemRange[0], number: '', problemRange };
  }
  const [start] = text.line(sheet.view, cell);
  text.between(/[\d一二三四五六七八九十]$/.test(cell.text) ? '. ' : ' ');
  return { start, number: cell.text, problemRange: text.cell(sheet.view, entry.problem) };
}

function measuresOf(rows: readonly RowValues[], duties: ItemDuties): ListMeasure[] {
  const seen = new Set<ListValue>();
  return rows.flatMap((values, index) =>
    values
      .filter((value) => value.column.field === 'measure' && !seen.has(value))
      .flatMap((value) => {
        seen.add(value);
        return measuresInCell(value).map((measure) => ({ ...measure, duties: duties.rows[index] ?? null }));
      }),
  );
}

function measuresInCell({ cell, range }: ListValue): Omit<ListMeasure, 'duties'>[] {
  return splitMeasures(cell.text).map(({ marker, start, end }) => ({
    marker,
    level: 1,
    text: cell.text.slice(start, end),
    range: [range[0] + start, range[0] + end],
  }));
}

function statusOf(rows: readonly RowValues[]): ListItem['status'] {
  const values = new Set(rows.flat());
  const said = (field: 'status' | 'progress'): ListItem['status'][] =>
    [...values].filter(({ column }) => column.field === field).map(({ cell }) => itemStatus(cell.text));
  const statuses = said('status').length > 0 ? said('status') : said('progress');
  if (statuses.length === 0 || statuses.includes('unspecified')) return 'unspecified';
  return statuses.every((status) => status === 'completed') ? 'completed' : 'ongoing';
}
