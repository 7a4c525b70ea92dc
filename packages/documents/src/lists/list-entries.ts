import { bodyRows, cellOf, columnsOf, kindOfRow, type MappedSheet } from './list-rows.js';
import type { ListCell } from './sheet-view.js';

/** A row of a sheet. */
export interface RowPlace {
  sheet: MappedSheet;
  row: number;
}

/** One problem with its rows, of all sheets that repeat it. */
export interface ItemEntry {
  kind: 'item';
  section: string | null;
  /** 1, or 2 and 3 where the lists part problems from their manifestations (具体表现). */
  level: number;
  problem: ListCell;
  /** Where it was first met. */
  place: RowPlace;
  rows: RowPlace[];
  /** Rows without a problem of their own, taken for further rows of this one. */
  carried: RowPlace[];
}

/** A row that belongs to no problem: a heading, a remark, or an entry that lacks its problem. */
export interface LooseEntry {
  kind: 'section' | 'loose';
  place: RowPlace;
  lacksProblem: boolean;
}

export type Entry = ItemEntry | LooseEntry;

interface Gathering {
  entries: Entry[];
  byProblem: Map<string, ItemEntry>;
  section: string | null;
  current: ItemEntry | null;
  /** The coarser problem above the current one. */
  parent: ItemEntry | null;
}

/**
 * Gathers the rows of all sheets into problems, in the order in which they first occur. A sheet that repeats a
 * problem of another (问题清单, 任务清单, 责任清单) adds its rows to it.
 */
export function listEntries(sheets: readonly MappedSheet[]): Entry[] {
  const gathering: Gathering = {
    entries: [],
    byProblem: new Map(),
    section: null,
    current: null,
    parent: null,
  };
  for (const sheet of sheets) {
    Object.assign(gathering, { current: null, parent: null, section: null });
    for (const row of bodyRows(sheet)) gatherRow(gathering, { sheet, row });
  }
  return gathering.entries;
}

function gatherRow(gathering: Gathering, place: RowPlace): void {
  const kind = kindOfRow(place.sheet, place.row);
  if (kind === 'repeatedHeader') return;
  if (kind === 'entry') {
    followSection(gathering, place);
    gatherEntry(gathering, place);
    return;
  }
  if (kind === 'section') {
    Object.assign(gathering, {
      section: place.sheet.view.cellsOf(place.row)[0]?.text ?? null,
      current: null,
      parent: null,
    });
  }
  gathering.entries.push({ kind: kind === 'section' ? 'section' : 'loose', place, lacksProblem: false });
}

/** A column of its own may hold the section (方面). */
function followSection(gathering: Gathering, { sheet, row }: RowPlace): void {
  const column = columnsOf(sheet, 'section')[0];
  const cell = column === undefined ? null : cellOf(sheet, row, column);
  if (cell !== null) gathering.section = cell.text;
}

function gatherEntry(gathering: Gathering, place: RowPlace): void {
  const { sheet, row } = place;
  const columns = columnsOf(sheet, 'problem');
  const cells = columns.map((column) => cellOf(sheet, row, column));
  const levels = columns.length > 1 ? [2, 3] : [columnsOf(sheet, 'section').length > 0 ? 2 : 1];
  if (cells.every((cell) => cell === null)) {
    gatherWithoutProblem(gathering, place);
    return;
  }
  const [coarse = null, fine = null] = cells;
  if (coarse !== null && columns.length > 1) {
    gathering.parent = itemOf(gathering, place, coarse, levels[0] ?? 2, '');
    gathering.current = gathering.parent;
  }
  const problem = columns.length > 1 ? fine : coarse;
  if (problem !== null) {
    const parent = columns.length > 1 ? (gathering.parent?.problem.text ?? '') : '';
    gathering.current = itemOf(gathering, place, problem, levels.at(-1) ?? 1, parent);
  }
  gathering.current?.rows.push(place);
}

/** The item of a problem: the same words under the same heading are the same problem. */
function itemOf(
  gathering: Gathering,
  place: RowPlace,
  problem: ListCell,
  level: number,
  parent: string,
): ItemEntry {
  const key = `${level} ${bare(parent)} ${bare(problem.text)}`;
  const known = gathering.byProblem.get(key);
  if (known !== undefined) return known;
  const { section } = gathering;
  const item: ItemEntry = { kind: 'item', section, level, problem, place, rows: [], carried: [] };
  gathering.byProblem.set(key, item);
  gathering.entries.push(item);
  return item;
}

function bare(text: string): string {
  return text.replace(/[\s。；;.]+/g, '');
}

/** Without a number of its own such a row goes on with the problem above; with one, its problem is missing. */
function gatherWithoutProblem(gathering: Gathering, place: RowPlace): void {
  const { sheet, row } = place;
  const number = columnsOf(sheet, 'number')[0];
  const numberCell = number === undefined ? null : cellOf(sheet, row, number);
  const isNew = numberCell !== null && numberCell.top === row;
  if (gathering.current !== null && !isNew) {
    gathering.current.rows.push(place);
    gathering.current.carried.push(place);
    return;
  }
  gathering.current = null;
  gathering.entries.push({ kind: 'loose', place, lacksProblem: true });
}
