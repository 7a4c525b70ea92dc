import type { Diagnostic, DueMention, Duties } from '@bihuan/extract';
import {
  dueUnclear,
  measureOverProblems,
  mergedAcross,
  problemCarried,
  withoutDue,
  withoutLeadUnit,
  withoutMeasures,
} from './list-diagnostics.js';
import type { ItemEntry } from './list-entries.js';
import { columnsOf } from './list-rows.js';
import type { WrittenItem } from './write-item.js';

/** The gaps and oddities of one item. */
export function diagnoseItem(entry: ItemEntry, written: WrittenItem): Diagnostic[] {
  const carried = entry.carried.length > 0 ? [problemCarried(entry.carried, written.item.problemRange)] : [];
  // The coarser of two levels has no rows of its own: nothing is missing from it.
  if (entry.rows.length === 0) return carried;
  return [
    ...carried,
    ...gaps(entry, written),
    ...dueDiagnostics(written),
    ...mergeDiagnostics(entry, written),
  ];
}

function gaps(entry: ItemEntry, { item }: WrittenItem): Diagnostic[] {
  const has = (field: 'measure' | 'leadUnit' | 'completionDue'): boolean =>
    entry.rows.some(({ sheet }) => columnsOf(sheet, field).length > 0);
  const found: Diagnostic[] = [];
  if (has('measure') && item.measures.length === 0) found.push(withoutMeasures(item.problemRange));
  if (has('leadUnit') && (item.duties?.leadUnits.length ?? 0) === 0)
    found.push(withoutLeadUnit(item.problemRange));
  if (has('completionDue') && item.duties?.completionDue == null) found.push(withoutDue(item.problemRange));
  return found;
}

function dueDiagnostics({ item }: WrittenItem): Diagnostic[] {
  const all = [item.duties, ...item.measures.map((measure) => measure.duties)].flatMap(duesOf);
  const unclear = new Map(all.filter(({ kind }) => kind === 'unclear').map((due) => [due.range[0], due]));
  return [...unclear.values()].map(({ text, rule, range }) => dueUnclear(text, rule, range));
}

function duesOf(duties: Duties | null): DueMention[] {
  return [duties?.resultsDue, duties?.completionDue].filter(
    (due): due is DueMention => due !== null && due !== undefined,
  );
}

function mergeDiagnostics(entry: ItemEntry, { rows }: WrittenItem): Diagnostic[] {
  const view = entry.place.sheet.view;
  const found: Diagnostic[] = [];
  for (const { cell, column, range } of new Set(rows.flat())) {
    if (cell.right > cell.left && column.field !== null)
      found.push(mergedAcross(view, cell, column.label, range));
    const beyond = cell.top < entry.problem.top || cell.bottom > entry.problem.bottom;
    const tall = cell.bottom > cell.top && entry.problem.bottom > entry.problem.top;
    if (column.field === 'measure' && tall && beyond) found.push(measureOverProblems(view, cell, range));
  }
  return found;
}
