/** Roles and administrators: given and ended by the security administrator, never to or by oneself. */

import {
  type Administration,
  type LedgerRole,
  lastHolderObjection,
  Refused,
  refuse,
  vacancyObjection,
} from '@bihuan/domain';
import { countHolders, execute, findPerson, type Transaction, takeTurn } from '@bihuan/store';
import type { RecordedBy } from '../../app/authorised.js';
import type { Changed } from '../ledger.js';
import { localDate } from '../local-date.js';
import type { PersonTarget } from './change-people.js';
import { authorisedOnPerson, type OrganisationDeed } from './organisation-deed.js';

/** A right that was given, by the id to end it by. */
export interface Given extends Changed {
  grantId: string;
}

/** When a right ends: `to` is the first day on which it is held no more. */
interface Ending {
  grantId: string;
  to: string;
  reason: string | null;
}

export interface NewRole {
  role: LedgerRole;
  postId: string;
  rectificationId: string | null;
  from: string;
}

/** 授予角色. @throws Refused `notToYourself`, `separatedDuties`, `roleHeld`, and others */
export async function giveRole(
  { store, caller }: OrganisationDeed,
  { personId, version, grant }: PersonTarget & { grant: NewRole },
): Promise<Given> {
  return store.transaction(async (tx) => {
    const recordedBy = await authorisedOnPerson(tx, caller, 'giveRoles', personId);
    const grantId = tx.newId();
    const command = { type: 'GiveRole', personId, grantId, ...grant } as const;
    const outcome = await execute(tx, command, { ...recordedBy, expectedVersion: version });
    return { grantId, version: outcome.version };
  });
}

/** 收回角色. @throws Refused `notToYourself`, `unknownGrant`, and others */
export async function endRole(
  { store, caller }: OrganisationDeed,
  { personId, version, ...ending }: PersonTarget & Ending,
): Promise<Changed> {
  return store.transaction(async (tx) => {
    const recordedBy = await authorisedOnPerson(tx, caller, 'giveRoles', personId);
    const command = { type: 'EndRole', personId, ...ending } as const;
    const outcome = await execute(tx, command, { ...recordedBy, expectedVersion: version });
    return { version: outcome.version };
  });
}

type Appointing = PersonTarget & { administration: Administration; from: string };

/** 任命管理员. @throws Refused `notToYourself`, `separatedDuties`, and others */
export async function appoint({ store, caller }: OrganisationDeed, appointing: Appointing): Promise<Given> {
  return store.transaction(async (tx) => {
    const recordedBy = await authorisedOnPerson(tx, caller, 'appoint', appointing.personId);
    return appointed(tx, appointing, recordedBy);
  });
}

/**
 * 任命首位管理员: by the system administrator, only while nobody holds the office or is appointed to it. Those who
 * ask at the same moment take turns.
 * @throws Refused `officeNotVacant` and others
 */
export async function appointVacant(
  { store, caller }: OrganisationDeed,
  appointing: Appointing,
): Promise<Given> {
  return store.transaction(async (tx) => {
    const recordedBy = await authorisedOnPerson(tx, caller, 'appointVacant', appointing.personId);
    await takeTurn(tx);
    const { administration } = appointing;
    const holders = await countHolders(tx, administration, localDate(caller.at));
    const objection = vacancyObjection(administration, holders);
    if (objection) throw new Refused(objection);
    return appointed(tx, appointing, recordedBy);
  });
}

async function appointed(
  tx: Transaction,
  { personId, version, administration, from }: Appointing,
  recordedBy: RecordedBy,
): Promise<Given> {
  const grantId = tx.newId();
  const command = { type: 'Appoint', personId, grantId, administration, from } as const;
  const outcome = await execute(tx, command, { ...recordedBy, expectedVersion: version });
  return { grantId, version: outcome.version };
}

/** 免去管理员: the last one of an office stays until somebody is appointed. @throws Refused `lastAdministrator` */
export async function dismiss(
  { store, caller }: OrganisationDeed,
  { personId, version, ...ending }: PersonTarget & Ending,
): Promise<Changed> {
  return store.transaction(async (tx) => {
    const recordedBy = await authorisedOnPerson(tx, caller, 'appoint', personId);
    await takeTurn(tx);
    const command = { type: 'Dismiss', personId, ...ending } as const;
    const { appointments } = await findPerson(tx, personId);
    const held = appointments.find(({ id }) => id === ending.grantId);
    const { administration } = held ?? refuse('unknownGrant', { id: ending.grantId });
    const outcome = await execute(tx, command, { ...recordedBy, expectedVersion: version });
    const objection = lastHolderObjection(administration, await countHolders(tx, administration, ending.to));
    if (objection) throw new Refused(objection);
    return { version: outcome.version };
  });
}
