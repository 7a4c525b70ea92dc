/** What deeds on units and people have in common: the table is asked in the transaction in which they are done. */

import { type PolicyName, type PolicyObject, refuse } from '@bihuan/domain';
import {
  objectOfPerson,
  objectOfUnit,
  type ReadTransaction,
  type Store,
  type Transaction,
} from '@bihuan/store';
import { authorised, type RecordedBy } from '../../app/authorised.js';
import type { Caller } from '../../app/caller.js';
import { localDate } from '../local-date.js';

/** The records, and who does it. */
export interface OrganisationDeed {
  store: Store;
  caller: Caller;
}

/** A unit as the policies look at it; the top of the tree is related to nobody. @throws Refused `unknownUnit` */
export async function placeOf(tx: ReadTransaction, unitId: string | null): Promise<PolicyObject> {
  if (unitId === null) return {};
  return (await objectOfUnit(tx, unitId)) ?? refuse('unknownUnit', { id: unitId });
}

/** A person as the policies look at it today. @throws Refused `unknownPerson` */
export async function recordOf(
  tx: ReadTransaction,
  { at }: Pick<Caller, 'at'>,
  personId: string,
): Promise<PolicyObject> {
  return (await objectOfPerson(tx, personId, localDate(at))) ?? refuse('unknownPerson', { id: personId });
}

/**
 * Leave to do something with a unit, and with every other one that is named.
 * @throws Refused `unknownUnit`, and what `authorised` refuses
 */
export async function authorisedOnUnits(
  tx: Transaction,
  caller: Caller,
  policy: PolicyName,
  [unitId, ...others]: readonly [string | null, ...(string | null)[]],
): Promise<RecordedBy> {
  const recordedBy = authorised(caller, policy, await placeOf(tx, unitId));
  for (const other of others) authorised(caller, policy, await placeOf(tx, other));
  return recordedBy;
}

/**
 * Leave to do something with a person's record.
 * @throws Refused `unknownPerson`, `notToYourself` for rights, and what `authorised` refuses
 */
export async function authorisedOnPerson(
  tx: Transaction,
  caller: Caller,
  policy: PolicyName,
  personId: string,
): Promise<RecordedBy> {
  const object = await recordOf(tx, caller, personId);
  const isSelf = caller.profile.kind === 'person' && caller.profile.personId === personId;
  if (isSelf && RIGHTS.includes(policy)) return refuse('notToYourself', { deed: policy });
  return authorised(caller, policy, object);
}

const RIGHTS: readonly PolicyName[] = ['giveRoles', 'appoint', 'appointVacant'];
