/** Posts of a workbook: added, or corrected; a post ends on its page, where its duties are handed over. */

import type { OrganisationRow } from '@bihuan/documents';
import type { PersonCommand, Post } from '@bihuan/domain';
import { type PersonBook, type PersonTarget, personProblem } from './person-book.js';
import { cell, type PlannedRow, type Planning } from './plan.js';
import { REASON } from './plan-units.js';
import type { UnitBook, UnitTarget } from './unit-book.js';

const SHEET = '任职';

interface Books {
  units: UnitBook;
  people: PersonBook;
}

/** The rows of the sheet. */
export function planPosts(planning: Planning, books: Books): PlannedRow[] {
  const taken = new Set<string>();
  return planning.file.sheets[SHEET].map((line) => {
    const wrong = (column: string | null, message: string) => {
      planning.problems.add(SHEET, line.row, column, message);
      return plannedRow(line, 'wrong');
    };
    if (planning.problems.has(SHEET, line.row)) return plannedRow(line, 'wrong');
    const person = books.people.find(cell(line.cells, '人员'));
    if (person.kind !== 'one') return wrong('人员', personProblem(person.kind, cell(line.cells, '人员')));
    const unit = books.units.find(cell(line.cells, '单位'));
    if (unit.kind !== 'one') return wrong('单位', unitProblem(unit.kind, cell(line.cells, '单位')));
    const key = [
      person.target.id,
      unit.target.id,
      cell(line.cells, '职务'),
      cell(line.cells, '任职日期'),
    ].join();
    if (taken.has(key)) return wrong(null, '这项任职在表里不止一行。');
    taken.add(key);
    return planPost(planning, line, { person: person.target, unit: unit.target }, wrong);
  });
}

type Wrong = (column: string | null, message: string) => PlannedRow;

function planPost(
  { newId }: Planning,
  line: OrganisationRow,
  { person, unit }: { person: PersonTarget; unit: UnitTarget },
  wrong: Wrong,
): PlannedRow {
  const wanted = postOf(line, unit.id);
  const present = presentPost(person, cell(line.cells, '编号'), wanted);
  if (!present) {
    if (wanted.to !== null && wanted.to < wanted.from) return wrong('离任日期', '离任日期应不早于任职日期。');
    if (unit.isClosed) return wrong('单位', `“${unit.name}”已经撤销，不能登记任职。`);
    const command = { type: 'GivePost', personId: person.id, post: { ...wanted, id: newId() } } as const;
    return { ...plannedRow(line, 'added'), commands: [command] };
  }
  if (present.unitId !== unit.id)
    return wrong('单位', '任职的单位不能改。请登记一项新的任职，再办原来的离任。');
  if (wanted.to !== null && wanted.to !== present.to) {
    return wrong('离任日期', '离任请在人员页上办理：名下的责任要先交接。');
  }
  return changedRow(line, person.id, present, wanted);
}

function changedRow(
  line: OrganisationRow,
  personId: string,
  present: Post,
  { title, isHead, from }: Omit<Post, 'id'>,
): PlannedRow {
  const changes = {
    ...(title !== present.title && { title }),
    ...('主要负责人' in line.cells && isHead !== present.isHead && { isHead }),
    ...(from !== present.from && { from }),
  };
  if (Object.keys(changes).length === 0) return plannedRow(line, 'same');
  const postId = present.id;
  const command: PersonCommand = { type: 'CorrectPost', personId, postId, changes, reason: REASON };
  return { ...plannedRow(line, 'changed'), commands: [command] };
}

function presentPost({ present }: PersonTarget, label: string, wanted: Omit<Post, 'id'>): Post | undefined {
  const posts = present?.posts ?? [];
  return (
    posts.find(({ id }) => id === label) ??
    posts.find(
      ({ unitId, title, from }) => unitId === wanted.unitId && title === wanted.title && from === wanted.from,
    )
  );
}

function postOf({ cells }: OrganisationRow, unitId: string): Omit<Post, 'id'> {
  return {
    unitId,
    title: cell(cells, '职务'),
    isHead: cell(cells, '主要负责人') === '是',
    from: cell(cells, '任职日期'),
    to: cell(cells, '离任日期') || null,
  };
}

/** What is said when a name does not lead to one unit. */
export function unitProblem(kind: 'none' | 'several', text: string): string {
  return kind === 'several'
    ? `名叫“${text}”的单位不止一个，请写成“上级/下级”，或写编号。`
    : `单位“${text}”没有找到，或那一行有错。请改正，或先登记它。`;
}

function plannedRow({ row, cells }: OrganisationRow, kind: PlannedRow['kind']): PlannedRow {
  const deed = kind === 'added' ? '登记任职' : '更正任职信息';
  const who = cell(cells, '姓名') || cell(cells, '人员');
  const words = `${deed}：${who}，${cell(cells, '单位')}${cell(cells, '职务')}`;
  return { sheet: SHEET, row, kind, words, commands: [] };
}
