/** What is answered about units. */

import type { UnitPage, UnitRow } from '@bihuan/contract';
import {
  findUnit,
  listUnits,
  type Page,
  postsInUnit,
  type ReadTransaction,
  type UnitListRow,
  type UnitQuestion,
  unitNames,
  unitsAbove,
} from '@bihuan/store';
import { localDate } from '../local-date.js';
import { may } from './may.js';
import type { OrganisationDeed } from './organisation-deed.js';
import { placeOf } from './organisation-deed.js';
import { postRow } from './present-post.js';

/** Units on one page, below one. */
const CHILDREN = 100;

/** A page of units by name. */
export async function readUnits({ store }: OrganisationDeed, question: UnitQuestion): Promise<Page<UnitRow>> {
  return unitRows(await store.read((tx) => listUnits(tx, question)));
}

/** A unit with what stands around it and who works in it today. @throws Refused `unknownUnit` */
export async function readUnit({ store, caller }: OrganisationDeed, unitId: string): Promise<UnitPage> {
  return store.read(async (tx) => {
    const unit = await findUnit(tx, unitId);
    const children = await listUnits(tx, { parentId: unitId, limit: CHILDREN });
    const posts = await postsInUnit(tx, unitId, localDate(caller.at));
    const childCount = children.rows.length;
    const { registeredAt, updatedAt } = unit;
    return {
      ...unitRow({ ...unit, childCount }),
      childCount,
      path: await pathTo(tx, unitId),
      successor: await named(tx, unit.successorId),
      children: unitRows(children),
      posts: posts.map((post) => ({
        ...postRow(post, unit.name),
        person: { id: post.personId, name: post.name },
      })),
      registeredAt,
      updatedAt,
      can: { manage: may(caller, 'manageOrganisation', await placeOf(tx, unitId)) },
    };
  });
}

async function pathTo(tx: ReadTransaction, unitId: string) {
  const above = (await unitsAbove(tx, unitId)).filter((id) => id !== unitId).reverse();
  const names = await unitNames(tx, above);
  return above.map((id) => ({ id, name: names.get(id) ?? null }));
}

async function named(tx: ReadTransaction, id: string | null) {
  return id === null ? null : { id, name: (await unitNames(tx, [id])).get(id) ?? null };
}

function unitRows({ rows, next }: Page<UnitListRow>): Page<UnitRow> {
  return { rows: rows.map(unitRow), next };
}

function unitRow(unit: UnitListRow): UnitRow {
  const { id, version, name, level, parentId, supervising, aliases, closedOn, childCount } = unit;
  return { id, version, name, level, parentId, supervising, aliases, closedOn, childCount };
}
