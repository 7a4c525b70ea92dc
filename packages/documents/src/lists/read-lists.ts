import type { ReadOptions } from '../read/pace.js';
import { Unreadable } from '../read/unreadable.js';
import type { ListField } from './list-field.js';
import { columnsOf, type MappedSheet } from './list-rows.js';
import { openLists } from './open-lists.js';
import { guessedSheet, type ListPreview } from './preview-lists.js';
import { type ReadLists, writeLists } from './write-lists.js';

/** What the user decided about one sheet; columns that are not named keep no meaning. */
export interface SheetMapping {
  sheet: string;
  columns: readonly { index: number; field: ListField | null }[];
}

/** The sheets to read, in order: later ones add to the problems of earlier ones. */
export type ListMapping = readonly SheetMapping[];

/** The mapping that a preview guesses: every sheet that has a header. */
export function mappingOf(preview: ListPreview): ListMapping {
  return preview.sheets
    .filter((sheet) => sheet.headerRows.length > 0)
    .map(({ name, columns }) => ({
      sheet: name,
      columns: columns.map(({ index, field }) => ({ index, field })),
    }));
}

/**
 * Reads an office's lists as a plan: one text, problem by problem, with the cell in each mark, and what stands in
 * it. Columns without a meaning are kept in the text.
 * @param bytes an .xlsx
 * @throws Unreadable as `readDocument` does, `noLists` where no mapped sheet has a column of problems
 */
export async function readLists(
  bytes: Uint8Array,
  mapping: ListMapping,
  options: ReadOptions = {},
): Promise<ReadLists> {
  const { workbook, pace } = await openLists(bytes, options);
  const mapped: MappedSheet[] = [];
  for (const { sheet: name, columns } of mapping) {
    const sheet = workbook.sheets.find((candidate) => candidate.name === name);
    if (sheet !== undefined) mapped.push(decided(guessedSheet(sheet), columns));
  }
  if (mapped.every((sheet) => columnsOf(sheet, 'problem').length === 0)) {
    throw new Unreadable('noLists', { sheets: workbook.sheets.map((sheet) => sheet.name) });
  }
  const lists = writeLists(mapped, workbook.notes, pace.limits);
  await pace.step(1, 1, 'converting');
  return lists;
}

function decided(guess: MappedSheet, decisions: SheetMapping['columns']): MappedSheet {
  const fields = new Map(decisions.map(({ index, field }) => [index, field]));
  return {
    ...guess,
    columns: guess.columns.map((column) => ({ ...column, field: fields.get(column.index) ?? null })),
  };
}
