import { type OrganisationRows, organisationTables } from '@bihuan/documents';
import { actorOf, type EnrolledPerson, roleLabel, rolePeriod, scopeOf, unitLevelLabel } from '@bihuan/domain';
import { appendAccess, unitsUnderAll } from '@bihuan/store';
import type { FileAnswer } from '../../../app/handlers.js';
import { writeTablesApart } from '../../../jobs/tables-apart.js';
import { localDate } from '../../local-date.js';
import { contactsInSight } from '../contacts-in-sight.js';
import type { OrganisationDeed } from '../organisation-deed.js';
import { knownOrganisation } from './import-organisation.js';
import type { KnownOrganisation } from './plan.js';
import { unitBook } from './plan-units.js';
import type { UnitBook } from './unit-book.js';

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface Taken {
  withRoles: boolean;
  /** The entry in the access log is written here; routes write theirs themselves. */
  noted: boolean;
}

/**
 * Units, people, posts and roles as a workbook that can be changed and taken in again: those that the caller looks
 * after, telephones and e-mails as far as he may see them.
 */
export async function exportOrganisation(
  { store, caller }: OrganisationDeed,
  { withRoles, noted }: Taken = { withRoles: true, noted: false },
): Promise<FileAnswer> {
  const rows = await store.snapshot(async (tx) => {
    const known = await knownOrganisation(tx);
    const scope = scopeOf(caller.profile, 'manageOrganisation');
    const under = scope.kind === 'some' ? await unitsUnderAll(tx, scope.unitIds) : null;
    const isOwn = (unitId: string) => under === null || under.has(unitId);
    return rowsOf(known, isOwn, await contactsInSight(tx, caller));
  });
  const tables = organisationTables(withRoles ? rows : { ...rows, 角色: [] });
  if (noted) await noteExport({ store, caller });
  const fileName = `单位和人员-${localDate(caller.at)}.xlsx`;
  return {
    fileName,
    mediaType: MEDIA_TYPE,
    bytes: await writeTablesApart(tables),
  };
}

/** What no route has done for a command: its entry in the access log, before anything leaves. */
async function noteExport({ store, caller: { profile, origin, at } }: OrganisationDeed): Promise<void> {
  const actor = actorOf(profile, null);
  const nowhere = { address: null, device: null, object: null };
  const detail = { route: 'exportOrganisation', format: 'xlsx' };
  await store.transaction((tx) =>
    appendAccess(tx, [{ at, kind: 'exported', actor, origin, ...nowhere, detail }]),
  );
}

type Sees = (person: EnrolledPerson) => boolean;

function rowsOf(
  { units, people }: KnownOrganisation,
  isOwn: (unitId: string) => boolean,
  sees: Sees,
): OrganisationRows {
  const book = unitBook(units);
  const own = people
    .map((person) => ({ ...person, posts: person.posts.filter(({ unitId }) => isOwn(unitId)) }))
    .filter(
      ({ id, posts }) => posts.length > 0 || people.some((one) => one.id === id && isAnywhere(one, isOwn)),
    );
  return {
    单位: units
      .filter(({ id }) => isOwn(id))
      .map((unit) => ({
        编号: unit.id,
        名称: unit.content.name,
        层级: unitLevelLabel(unit.content.level),
        上级单位: unit.content.parentId === null ? null : book.path(unit.content.parentId),
        监督单位: unit.content.supervising ? '是' : '否',
        其他名称: unit.content.aliases.join('、'),
        撤销日期: unit.status === 'closed' ? unit.closedOn : null,
      })),
    人员: own.map((person) => ({
      编号: person.id,
      姓名: person.personal?.name ?? null,
      电话: sees(person) ? (person.personal?.phone ?? null) : null,
      邮箱: sees(person) ? (person.personal?.email ?? null) : null,
    })),
    任职: own.flatMap((person) => postRows(person, book)),
    角色: own.flatMap((person) => roleRows(person, book)),
  };
}

/** Somebody without a post belongs to whoever looks after everything. */
function isAnywhere({ posts }: EnrolledPerson, isOwn: (unitId: string) => boolean): boolean {
  return posts.length === 0 && isOwn('');
}

function postRows({ id: 人员, personal, posts }: EnrolledPerson, book: UnitBook) {
  return posts.map((post) => ({
    编号: post.id,
    人员,
    姓名: personal?.name ?? null,
    单位: book.path(post.unitId),
    职务: post.title,
    主要负责人: post.isHead ? '是' : '否',
    任职日期: post.from,
    离任日期: post.to,
  }));
}

function roleRows(person: EnrolledPerson, book: UnitBook) {
  return person.roles.flatMap((grant) => {
    const post = person.posts.find(({ id }) => id === grant.postId);
    if (!post) return [];
    const { from, to } = rolePeriod(grant, person);
    return {
      人员: person.id,
      姓名: person.personal?.name ?? null,
      单位: book.path(post.unitId),
      职务: post.title,
      角色: roleLabel(grant.role),
      整改工作: grant.rectificationId,
      生效日期: from,
      终止日期: to,
    };
  });
}
