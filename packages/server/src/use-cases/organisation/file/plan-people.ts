/**
 * People of a workbook. Two people may have one name, so nobody is taken for somebody on record by the name alone:
 * the id says it, or a post that is the same, or the telephone or e-mail.
 */

import type { OrganisationRow } from '@bihuan/documents';
import type { EnrolledPerson, PersonalData } from '@bihuan/domain';
import { type PersonBook, personBook } from './person-book.js';
import { cell, groupedBy, type PlannedRow, type Planning } from './plan.js';
import { REASON } from './plan-units.js';
import type { UnitBook } from './unit-book.js';

const SHEET = '人员';
/** Written in the first column of somebody who has a namesake on record, and is not the same. */
const NEW_LABEL = /^新/;

/** The rows of the sheet, and the book by which the other sheets find people. */
export function planPeople(planning: Planning, units: UnitBook): { rows: PlannedRow[]; book: PersonBook } {
  const book = personBook(planning.known.people);
  const index = indexOf(planning);
  const taken = new Set<string>();
  const rows = planning.file.sheets[SHEET].map((line): PlannedRow => {
    const personal = personalOf(line);
    const present = planning.problems.has(SHEET, line.row)
      ? 'wrong'
      : presentPerson(planning, { units, index }, line);
    if (present === 'wrong') return wrongRow(book, line);
    const id = present?.id ?? planning.newId();
    if (taken.has(id)) {
      planning.problems.add(SHEET, line.row, '姓名', `“${personal.name}”在表里不止一行。`);
      return wrongRow(book, line);
    }
    taken.add(id);
    book.add({ id, name: personal.name, present }, cell(line.cells, '编号'));
    return present ? changedRow(line, present, personal) : addedRow(line, id, personal);
  });
  return { rows, book };
}

/** What is looked up for every row. */
interface PeopleIndex {
  byId: ReadonlyMap<string, EnrolledPerson>;
  byName: ReadonlyMap<string, EnrolledPerson[]>;
  /** The rows of posts by what they call the person. */
  postRows: ReadonlyMap<string, OrganisationRow[]>;
}

function indexOf({ known, file }: Planning): PeopleIndex {
  return {
    byId: new Map(known.people.map((person) => [person.id, person])),
    byName: groupedBy(known.people, ({ personal }) => personal?.name ?? ''),
    postRows: groupedBy(file.sheets.任职, ({ cells }) => cell(cells, '人员')),
  };
}

/** Whom on record the row means; null: nobody, it is somebody new. */
function presentPerson(
  { problems }: Planning,
  { units, index }: { units: UnitBook; index: PeopleIndex },
  line: OrganisationRow,
): EnrolledPerson | null | 'wrong' {
  const label = cell(line.cells, '编号');
  const byId = index.byId.get(label);
  if (byId) return byId;
  const { name, phone, email } = personalOf(line);
  const namesakes = index.byName.get(name) ?? [];
  const own = [label, name].flatMap((text) => index.postRows.get(text) ?? []);
  const same = namesakes.filter(
    (person) =>
      (phone !== null && person.personal?.phone === phone) ||
      (email !== null && person.personal?.email === email) ||
      own.some((post) => holdsPost(person, post, units)),
  );
  const [only] = same;
  if (only && same.length === 1) return only;
  if (namesakes.length === 0 || NEW_LABEL.test(label)) return null;
  const message = `已经有叫“${name}”的人。同一个人，请填他的编号；另一个人，请在“编号”里写“新1”“新2”。`;
  problems.add(SHEET, line.row, '编号', message);
  return 'wrong';
}

function holdsPost({ posts }: EnrolledPerson, { cells }: OrganisationRow, units: UnitBook): boolean {
  const unit = units.find(cell(cells, '单位'));
  if (unit.kind !== 'one') return false;
  return posts.some(
    ({ unitId, title, from }) =>
      unitId === unit.target.id && title === cell(cells, '职务') && from === cell(cells, '任职日期'),
  );
}

function personalOf({ cells }: OrganisationRow): PersonalData {
  return {
    name: cell(cells, '姓名'),
    phone: cell(cells, '电话') || null,
    email: cell(cells, '邮箱') || null,
  };
}

function addedRow(line: OrganisationRow, personId: string, personal: PersonalData): PlannedRow {
  const commands = [{ type: 'RegisterPerson', personId, personal } as const];
  return { ...plannedRow(line, 'added'), commands };
}

/** A column that the sheet does not have leaves what is on record. */
function changedRow(line: OrganisationRow, person: EnrolledPerson, wanted: PersonalData): PlannedRow {
  const { personal } = person;
  const changes: Partial<PersonalData> = {
    ...(wanted.name !== personal?.name && { name: wanted.name }),
    ...('电话' in line.cells && wanted.phone !== (personal?.phone ?? null) && { phone: wanted.phone }),
    ...('邮箱' in line.cells && wanted.email !== (personal?.email ?? null) && { email: wanted.email }),
  };
  if (Object.keys(changes).length === 0) return plannedRow(line, 'same');
  const command = { type: 'CorrectPerson', personId: person.id, changes, reason: REASON } as const;
  return { ...plannedRow(line, 'changed'), commands: [command] };
}

function wrongRow(book: PersonBook, line: OrganisationRow): PlannedRow {
  book.block(cell(line.cells, '编号'), cell(line.cells, '姓名'));
  return plannedRow(line, 'wrong');
}

function plannedRow({ row, cells }: OrganisationRow, kind: PlannedRow['kind']): PlannedRow {
  const deed = kind === 'added' ? '登记人员' : '更正人员信息';
  return { sheet: SHEET, row, kind, words: `${deed}“${cell(cells, '姓名')}”`, commands: [] };
}
