/** Deeds on units: each authorises for the unit and for every place that it names, in one transaction. */

import type { UnitContent, UnitCorrection } from '@bihuan/domain';
import { execute } from '@bihuan/store';
import type { Changed } from '../ledger.js';
import { authorisedOnUnits, type OrganisationDeed } from './organisation-deed.js';

const POLICY = 'manageOrganisation';

/** A unit, and the version of it that the caller saw. */
interface Target {
  unitId: string;
  version: number;
}

/** 登记单位. @throws Refused `unknownUnit` for the parent, `outsideYourScope`, and what the domain refuses */
export async function registerUnit(
  { store, caller }: OrganisationDeed,
  content: UnitContent,
): Promise<Changed & { id: string }> {
  return store.transaction(async (tx) => {
    const recordedBy = await authorisedOnUnits(tx, caller, POLICY, [content.parentId]);
    const unitId = tx.newId();
    const { version } = await execute(tx, { type: 'RegisterUnit', unitId, content }, recordedBy);
    return { id: unitId, version };
  });
}

/** 更正单位信息: name, level, other names, whether it supervises. @throws Refused */
export async function correctUnit(
  { store, caller }: OrganisationDeed,
  { unitId, version, changes, reason }: Target & { changes: UnitCorrection; reason: string | null },
): Promise<Changed> {
  return store.transaction(async (tx) => {
    const recordedBy = await authorisedOnUnits(tx, caller, POLICY, [unitId]);
    const command = { type: 'CorrectUnit', unitId, changes, reason } as const;
    return changedBy(await execute(tx, command, { ...recordedBy, expectedVersion: version }));
  });
}

/** 调整隶属关系: both the unit and its new parent must be the caller's business. @throws Refused */
export async function moveUnit(
  { store, caller }: OrganisationDeed,
  { unitId, version, parentId, reason }: Target & { parentId: string | null; reason: string | null },
): Promise<Changed> {
  return store.transaction(async (tx) => {
    const recordedBy = await authorisedOnUnits(tx, caller, POLICY, [unitId, parentId]);
    const command = { type: 'MoveUnit', unitId, parentId, reason } as const;
    return changedBy(await execute(tx, command, { ...recordedBy, expectedVersion: version }));
  });
}

/** 撤销单位: nobody may be left in it. @throws Refused `unitStillUsed` and others */
export async function closeUnit(
  { store, caller }: OrganisationDeed,
  { version, ...closing }: Target & { on: string; successorId: string | null; reason: string },
): Promise<Changed> {
  return store.transaction(async (tx) => {
    const recordedBy = await authorisedOnUnits(tx, caller, POLICY, [closing.unitId]);
    const command = { type: 'CloseUnit', ...closing } as const;
    return changedBy(await execute(tx, command, { ...recordedBy, expectedVersion: version }));
  });
}

function changedBy({ version }: Changed): Changed {
  return { version };
}
