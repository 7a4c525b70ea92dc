import type { Diagnostic, NoticeKind, Range } from '@bihuan/extract';
import type { DocumentText } from '../read/document-text.js';
import type { Limits } from '../read/limits.js';
import { diagnoseItem } from './diagnose-item.js';
import { readDue } from './due.js';
import { rowWithoutProblem } from './list-diagnostics.js';
import { type Entry, type ItemEntry, listEntries } from './list-entries.js';
import type { ListItem, ListNotice } from './list-notice.js';
import { bodyRows, cellOf, columnsOf, type MappedSheet } from './list-rows.js';
import { ListText } from './list-text.js';
import { withFacts } from './with-facts.js';
import { writeItem } from './write-item.js';

/** A text made of the lists and what stands in it. */
export interface ReadLists {
  document: DocumentText;
  notice: ListNotice;
}

interface Title {
  text: string;
  range: Range;
}

/**
 * Writes mapped sheets as one text, problem by problem, and reads it as a plan.
 * @param notes of the workbook
 */
export function writeLists(
  sheets: readonly MappedSheet[],
  notes: readonly string[],
  limits: Limits,
): ReadLists {
  const text = new ListText(limits);
  const title = writeTitles(sheets, text);
  const year = yearOf(sheets, title);
  const items: ListItem[] = [];
  const diagnostics: Diagnostic[] = [];
  let section: string | null = null;
  for (const entry of listEntries(sheets)) {
    section = writeSection(entry, section, text);
    if (entry.kind === 'item') {
      const written = writeItem(entry, text, year);
      items.push(written.item);
      diagnostics.push(...diagnoseItem(entry, written));
    } else {
      const range = text.row(entry.place.sheet.view, entry.place.row);
      if (entry.lacksProblem) diagnostics.push(rowWithoutProblem(entry.place, range));
    }
  }
  const { marks } = text.builder;
  const whole = text.builder.toString();
  const read = items.map((item) => withFacts(item, whole, year));
  return {
    document: { format: 'xlsx', text: whole, marks, pages: null, notes: [...notes] },
    notice: noticeOf(title, read, diagnostics),
  };
}

/** The rows above the headers; the first that is long enough is the title. */
function writeTitles(sheets: readonly MappedSheet[], text: ListText): Title | null {
  let title: Title | null = null;
  for (const { view, header } of sheets) {
    for (const row of view.rows.filter((above) => above < header[0])) {
      const range = text.row(view, row);
      const first = view.cellsOf(row)[0]?.text ?? '';
      if (title === null && first.length >= 6)
        title = { text: first.replace(/\s*\n\s*/g, ''), range: [range[0], range[0] + first.length] };
    }
  }
  return title;
}

/** A heading row writes itself; a section that stands in a column is written where it changes. */
function writeSection(entry: Entry, before: string | null, text: ListText): string | null {
  if (entry.kind === 'section') return entry.place.sheet.view.cellsOf(entry.place.row)[0]?.text ?? before;
  if (entry.kind !== 'item' || entry.section === before || entry.section === null) return before;
  const cell = sectionCell(entry);
  if (cell !== null) text.line(entry.place.sheet.view, cell);
  return entry.section;
}

function sectionCell({ place: { sheet, row } }: ItemEntry) {
  const column = columnsOf(sheet, 'section')[0];
  return column === undefined ? null : cellOf(sheet, row, column);
}

/** The year of the title, or the one that most of the deadlines state. */
function yearOf(sheets: readonly MappedSheet[], title: Title | null): number | null {
  const titled = /(20\d{2})年/.exec(title?.text ?? '')?.[1];
  if (titled !== undefined) return Number(titled);
  const counts = new Map<number, number>();
  for (const sheet of sheets) {
    for (const year of statedYears(sheet)) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function statedYears(sheet: MappedSheet): number[] {
  const columns = [...columnsOf(sheet, 'resultsDue'), ...columnsOf(sheet, 'completionDue')];
  return bodyRows(sheet).flatMap((row) =>
    columns.flatMap((column) => {
      const cell = cellOf(sheet, row, column);
      const date = cell === null ? null : readDue(cell.text, cell.date, null).date;
      return date === null ? [] : [Number(date.slice(0, 4))];
    }),
  );
}

function noticeOf(title: Title | null, items: ListItem[], diagnostics: Diagnostic[]): ListNotice {
  const nothing = { issuer: null, inspectedBody: null, team: null, authority: null, round: null };
  const noDates = { inspectedFrom: null, inspectedTo: null, feedbackDate: null, publishedDate: null };
  return {
    kind: kindOf(title?.text ?? ''),
    genre: 'plan',
    title: title?.text ?? null,
    ...nothing,
    ...noDates,
    fields:
      title === null ? {} : { title: { range: title.range, certainty: 'stated', rule: 'list-title-row' } },
    truncated: false,
    statistics: [],
    organisation: null,
    items,
    nextSteps: [],
    nextStepsRange: null,
    contact: { phone: null, email: null, post: null },
    diagnostics,
  };
}

function kindOf(title: string): NoticeKind | null {
  return (['巡视', '巡察', '审计', '督察'] as const).find((kind) => title.includes(kind)) ?? null;
}
