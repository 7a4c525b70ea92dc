/** The roles that a workbook proposes. Nothing is given by it: each is a deed of the security administrator. */

import type { FileProblem, OrganisationFile, OrganisationRow } from '@bihuan/documents';
import {
  type Circumstances,
  type EnrolledPerson,
  type GiveRole,
  holdsOn,
  type LedgerRole,
  ledgerRoles,
  overlap,
  type Post,
  roleLabels,
  rolePeriod,
  sentenceOf,
  whyNotPerson,
} from '@bihuan/domain';
import { personBook, personProblem } from './person-book.js';
import { cell, type KnownOrganisation, Problems } from './plan.js';
import { unitProblem } from './plan-posts.js';
import { unitBook } from './plan-units.js';

const SHEET = '角色';

export interface ProposedGrant {
  row: number;
  person: EnrolledPerson;
  post: Post;
  unitName: string;
  command: GiveRole;
  /** Somebody gave it already. */
  held: boolean;
}

export interface RolesPlan {
  grants: readonly ProposedGrant[];
  problems: readonly FileProblem[];
}

interface RolePlanning {
  file: OrganisationFile;
  known: KnownOrganisation;
  /** Those that are on record. */
  rectificationIds: ReadonlySet<string>;
  circumstances: Circumstances;
  newId: () => string;
}

/** Compares the proposals with the records; `circumstances` are those of whoever would give them. */
export function planRoles(planning: RolePlanning): RolesPlan {
  const { file, known } = planning;
  const problems = new Problems(file.problems.filter(({ sheet }) => sheet === SHEET));
  const units = unitBook(known.units);
  const people = personBook(known.people);
  const grants = file.sheets[SHEET].flatMap((line): ProposedGrant[] => {
    const wrong = (column: string | null, message: string) => {
      problems.add(SHEET, line.row, column, message);
      return [];
    };
    if (problems.has(SHEET, line.row)) return [];
    const person = people.find(cell(line.cells, '人员'));
    if (person.kind !== 'one' || !person.target.present) {
      return wrong(
        '人员',
        personProblem(person.kind === 'several' ? 'several' : 'none', cell(line.cells, '人员')),
      );
    }
    const unit = units.find(cell(line.cells, '单位'));
    if (unit.kind !== 'one') return wrong('单位', unitProblem(unit.kind, cell(line.cells, '单位')));
    const grant = grantOf(planning, line, { person: person.target.present, unit: unit.target });
    return 'message' in grant ? wrong(grant.column, grant.message) : [grant];
  });
  return { grants, problems: problems.all };
}

type Wrong = { column: string | null; message: string };

function grantOf(
  { rectificationIds, circumstances, newId }: RolePlanning,
  { row, cells }: OrganisationRow,
  { person, unit }: { person: EnrolledPerson; unit: { id: string; name: string } },
): ProposedGrant | Wrong {
  const [title, from, wanted] = [cell(cells, '职务'), cell(cells, '生效日期'), cell(cells, '角色')];
  const post = person.posts.find(
    (one) => one.unitId === unit.id && one.title === title && holdsOn(one, from),
  );
  if (!post) return { column: '职务', message: `${from} 这一天不在“${unit.name} ${title}”任上。` };
  const role = ledgerRoles.find((one) => one === wanted || roleLabels[one] === wanted);
  if (!role) return { column: '角色', message: `“角色”应为：${roleWords()}。` };
  const rectificationId = cell(cells, '整改工作') || null;
  if (rectificationId !== null && !rectificationIds.has(rectificationId)) {
    return { column: '整改工作', message: `没有编号为“${rectificationId}”的整改工作。` };
  }
  const rest = { role, postId: post.id, rectificationId, from };
  const command: GiveRole = { type: 'GiveRole', personId: person.id, grantId: newId(), ...rest };
  const held = isHeld(person, command);
  const { refusal } = held ? { refusal: null } : whyNotPerson(command, person, circumstances);
  if (refusal) return { column: null, message: sentenceOf(refusal) };
  return { row, person, post, unitName: unit.name, command, held };
}

function isHeld(person: EnrolledPerson, { role, postId, rectificationId, from }: GiveRole): boolean {
  return person.roles.some(
    (grant) =>
      grant.role === role &&
      grant.postId === postId &&
      grant.rectificationId === rectificationId &&
      overlap(rolePeriod(grant, person), { from, to: null }),
  );
}

function roleWords(): string {
  return ledgerRoles.map((role: LedgerRole) => roleLabels[role]).join('、');
}
