import { type OrganisationPlan, type PlannedRow, type Planning, Problems } from './plan.js';
import { planPeople } from './plan-people.js';
import { planPosts } from './plan-posts.js';
import { planUnits } from './plan-units.js';

/**
 * Compares a workbook with the records: what each row adds or changes, and what is wrong with it. Roles are never
 * planned: a file only proposes them, and `plan-roles.ts` lays them before the security administrator.
 */
export function planOrganisation(given: Omit<Planning, 'problems'>): OrganisationPlan {
  const planning: Planning = { ...given, problems: new Problems(given.file.problems) };
  const { rows: units, book } = planUnits(planning);
  const { rows: people, book: named } = planPeople(planning, book);
  const posts = planPosts(planning, { units: book, people: named });
  const roles = given.file.sheets.角色.map(({ row }): PlannedRow => {
    const kind = planning.problems.has('角色', row) ? 'wrong' : 'same';
    return { sheet: '角色', row, kind, words: '角色由安全管理员授予', commands: [] };
  });
  return { rows: [...units, ...people, ...posts, ...roles], problems: planning.problems.all };
}
