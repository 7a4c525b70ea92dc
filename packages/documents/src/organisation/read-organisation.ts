import { isCivilDate } from '@bihuan/domain';
import { openLists } from '../lists/open-lists.js';
import type { ReadOptions } from '../read/pace.js';
import type { Cell, GridRow } from '../read/xlsx/sheet-grid.js';
import type { Sheet } from '../read/xlsx/workbook.js';
import {
  type FileProblem,
  ORGANISATION_COLUMNS,
  type OrganisationColumn,
  type OrganisationFile,
  type OrganisationRow,
  type OrganisationSheetName,
  organisationSheets,
} from './organisation-columns.js';

/** People write notes beside their tables; nothing is read from them. */
const IGNORED = new Set(['备注', '序号']);

/**
 * Reads the workbook of an organisation: sheets by their names, columns by their headers in the first row.
 * @throws Unreadable as `readLists` does; what is wrong in sheets and rows is told as problems
 */
export async function readOrganisation(
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<OrganisationFile> {
  const { workbook } = await openLists(bytes, options);
  const problems: FileProblem[] = [];
  const rowsOf = (name: OrganisationSheetName): OrganisationRow[] => {
    const sheet = workbook.sheets.find((one) => one.name.trim() === name);
    return sheet ? readSheet(name, sheet, problems) : [];
  };
  const sheets = { 单位: rowsOf('单位'), 人员: rowsOf('人员'), 任职: rowsOf('任职'), 角色: rowsOf('角色') };
  const known: readonly string[] = organisationSheets;
  if (!workbook.sheets.some((sheet) => known.includes(sheet.name.trim()))) {
    const found = workbook.sheets.map(({ name }) => `“${name}”`).join('、');
    const message = `应有名为“单位”“人员”“任职”或“角色”的工作表，现在只有${found}。请先导出一份，照着填。`;
    problems.push({ sheet: workbook.sheets[0]?.name ?? '', row: null, column: null, message });
  }
  return { sheets, problems };
}

function readSheet(
  name: OrganisationSheetName,
  { rows: [head, ...body] }: Sheet,
  problems: FileProblem[],
): OrganisationRow[] {
  if (!head) return [];
  const columns = columnsIn(name, head, problems);
  return body.map(({ row, cells }) => {
    const texts: Record<string, string> = {};
    for (const column of ORGANISATION_COLUMNS[name]) {
      const at = columns.get(column.header);
      const cell = at === undefined ? undefined : cells.find((one) => one.column === at);
      if (at !== undefined) texts[column.header] = textOf(cell, column);
      const message = problemOf(texts[column.header] ?? '', column);
      if (message) problems.push({ sheet: name, row, column: column.header, message });
    }
    return { row, cells: texts };
  });
}

/** The number of each known column. */
function columnsIn(name: OrganisationSheetName, head: GridRow, problems: FileProblem[]): Map<string, number> {
  const found = new Map<string, number>();
  const known = ORGANISATION_COLUMNS[name].map(({ header }) => header);
  for (const { column, text } of head.cells) {
    const header = text.trim();
    if (known.includes(header) && !found.has(header)) found.set(header, column);
    else if (!IGNORED.has(header)) {
      const message = `不认识或重复的列“${header}”，应为：${known.join('、')}。`;
      problems.push({ sheet: name, row: head.row, column: header, message });
    }
  }
  return found;
}

function textOf(cell: Cell | undefined, { day }: OrganisationColumn): string {
  const text = (cell?.text ?? '').trim();
  return day ? (cell?.date ?? dayOf(text)) : text;
}

/** `2026/3/5`, `2026.3.5` and `2026年3月5日` as `2026-03-05`; anything else as it stands. */
function dayOf(text: string): string {
  const [, year, month = '', day = ''] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? [];
  return year === undefined ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function problemOf(text: string, { header, required, day }: OrganisationColumn): string | null {
  if (text === '') return required ? `“${header}”没有填。` : null;
  if (day && !isCivilDate(text)) return `“${header}”应为 2026-03-05 这样的日期，现在是“${text}”。`;
  return null;
}
