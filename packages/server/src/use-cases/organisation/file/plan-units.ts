/** Units of a workbook: matched by id, else by name and parent; what a page does with its own checks is left to it. */

import type { OrganisationRow } from '@bihuan/documents';
import {
  type KnownUnit,
  mayLieUnder,
  refusal,
  sentenceOf,
  type UnitCommand,
  type UnitContent,
  type UnitLevel,
  unitLevelLabels,
  unitLevels,
} from '@bihuan/domain';
import { cell, type PlannedRow, type Planning } from './plan.js';
import { UnitBook, type UnitTarget } from './unit-book.js';

const SHEET = '单位';

/** The units that are found so far, and those that a row stands for already. */
interface UnitPlanning extends Planning {
  book: UnitBook;
  taken: Set<string>;
}

/** The rows of the sheet, and the book by which the other sheets find units. */
export function planUnits(given: Planning): { rows: PlannedRow[]; book: UnitBook } {
  const planning = { ...given, book: unitBook(given.known.units), taken: new Set<string>() };
  const rows: PlannedRow[] = [];
  let waiting = [...given.file.sheets[SHEET]];
  // A parent may stand below its child in the sheet: go round until nothing more is found.
  for (let before = -1; waiting.length !== before; ) {
    before = waiting.length;
    waiting = waiting.filter((row) => {
      const planned = planRow(planning, row, waiting);
      if (planned) rows.push(planned);
      return planned === null;
    });
  }
  for (const row of waiting) rows.push(unplaced(planning, row));
  // In the order in which they were found: a unit is registered before what lies under it.
  return { rows, book: planning.book };
}

/** Every unit that is or was. */
export function unitBook(units: readonly KnownUnit[]): UnitBook {
  const book = new UnitBook();
  for (const { id, status, content } of units) {
    const { name, level, parentId } = content;
    book.add({ id, name, level, parentId, isClosed: status === 'closed' });
  }
  return book;
}
/** Null while the parent has not been planned. */
function planRow(
  planning: UnitPlanning,
  line: OrganisationRow,
  waiting: readonly OrganisationRow[],
): PlannedRow | null {
  if (planning.problems.has(SHEET, line.row)) return wrongRow(planning.book, line);
  const parentText = cell(line.cells, '上级单位');
  if (parentText === '') return planUnder(planning, line, null);
  if (waiting.some((other) => other !== line && isCalled(other, parentText))) return null;
  const parent = planning.book.find(parentText);
  return parent.kind === 'one' ? planUnder(planning, line, parent.target) : null;
}

function planUnder(planning: UnitPlanning, line: OrganisationRow, above: UnitTarget | null): PlannedRow {
  const { problems, known, newId, book, taken } = planning;
  const { row, cells } = line;
  const wrong = (column: string, message: string) => {
    problems.add(SHEET, row, column, message);
    return wrongRow(book, line);
  };
  const name = cell(cells, '名称');
  const level = levelOf(cell(cells, '层级'));
  if (!level) return wrong('层级', `“层级”应为：${Object.values(unitLevelLabels).join('、')}。`);
  if (above && !mayLieUnder(above.level, level)) return wrong('层级', outOfOrder(name, level, above));
  const content = contentOf(line, level, above?.id ?? null);
  const label = cell(cells, '编号');
  const present = presentUnit(known.units, label, content);
  if (!present && cell(cells, '撤销日期') !== '') return wrong('撤销日期', CLOSED_ROW);
  const id = present?.id ?? newId();
  if (taken.has(id)) return wrong('名称', `“${name}”在表里不止一行。`);
  taken.add(id);
  book.add({ id, name, level, parentId: content.parentId, isClosed: present?.status === 'closed' }, label);
  return plannedRow(line, id, content, present);
}

const CLOSED_ROW = '撤销单位请在单位页上办理：先要看还有没有下级和在任的人。';

function isCalled({ cells }: OrganisationRow, text: string): boolean {
  const last = text.split(/[/／]/).at(-1)?.trim();
  return cell(cells, '编号') === text || cell(cells, '名称') === last;
}

function plannedRow(
  { row }: OrganisationRow,
  unitId: string,
  content: UnitContent,
  present: KnownUnit | undefined,
): PlannedRow {
  const { name } = content;
  if (!present) {
    const commands = [{ type: 'RegisterUnit', unitId, content } as const];
    return { sheet: SHEET, row, kind: 'added', words: `登记单位“${name}”`, commands };
  }
  const commands = present.status === 'closed' ? [] : changesOf(present, content);
  const kind = commands.length > 0 ? 'changed' : 'same';
  return { sheet: SHEET, row, kind, words: `更正单位“${present.content.name}”`, commands };
}

function changesOf({ id: unitId, content }: KnownUnit, wanted: UnitContent): UnitCommand[] {
  const { name, level, supervising, aliases, parentId } = wanted;
  const same =
    name === content.name &&
    level === content.level &&
    supervising === content.supervising &&
    aliases.join('、') === content.aliases.join('、');
  const changes = { name, level, supervising, aliases };
  const reason = REASON;
  return [
    ...(parentId === content.parentId ? [] : [{ type: 'MoveUnit', unitId, parentId, reason } as const]),
    ...(same ? [] : [{ type: 'CorrectUnit', unitId, changes, reason } as const]),
  ];
}

/** Said of every change that came with a file. */
export const REASON = '按导入的表更正';

function presentUnit(units: readonly KnownUnit[], label: string, { name, parentId }: UnitContent) {
  return (
    units.find(({ id }) => id === label) ??
    units.find(
      ({ status, content }) => status === 'active' && content.name === name && content.parentId === parentId,
    )
  );
}

function contentOf({ cells }: OrganisationRow, level: UnitLevel, parentId: string | null): UnitContent {
  const name = cell(cells, '名称');
  const aliases = cell(cells, '其他名称')
    .split(/[、；;\n]/)
    .map((alias) => alias.trim())
    .filter((alias) => alias !== '' && alias !== name);
  const supervising = cell(cells, '监督单位') === '是';
  return { name, level, parentId, supervising, aliases: [...new Set(aliases)] };
}

function levelOf(text: string): UnitLevel | undefined {
  return unitLevels.find((level) => level === text || unitLevelLabels[level] === text);
}

function outOfOrder(name: string, level: UnitLevel, above: UnitTarget): string {
  const params = { name, level, parent: above.name, parentLevel: above.level };
  return sentenceOf(refusal('unitLevelsOutOfOrder', params));
}

function wrongRow(book: UnitBook, { row, cells }: OrganisationRow): PlannedRow {
  book.block(cell(cells, '编号'), cell(cells, '名称'));
  return { sheet: SHEET, row, kind: 'wrong', words: `单位“${cell(cells, '名称')}”`, commands: [] };
}

function unplaced({ problems, book }: UnitPlanning, line: OrganisationRow): PlannedRow {
  const text = cell(line.cells, '上级单位');
  const why =
    book.find(text).kind === 'several'
      ? `名叫“${text}”的单位不止一个，请写成“上级/下级”，或写编号。`
      : `上级单位“${text}”没有找到，或那一行有错。请改正，或先登记它。`;
  problems.add(SHEET, line.row, '上级单位', why);
  return wrongRow(book, line);
}
